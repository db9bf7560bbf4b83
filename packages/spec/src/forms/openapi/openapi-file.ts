import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import { finding } from "../../lint/finding.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { readJson } from "../read-json.js";
import { SourceText } from "../source-text.js";
import { openApiReading } from "./openapi-reading.js";
import { readYamlTree } from "./yaml-tree.js";

const jsonVersion = /"openapi"\s*:\s*"3\./;
const yamlVersion = /^(?:["']?openapi["']?)\s*:\s*["']?3\./m;

/** An OpenAPI 3.0 or 3.1 document, JSON or YAML. */
export const openApiFile: Form = {
  name: "openapi",
  recognises: ({ text }: SourceFile): boolean =>
    isJson(text) ? jsonVersion.test(text) : yamlVersion.test(text),
  read: (file: SourceFile): FileReading => {
    const source = new SourceText(file);
    const diagnostics: Diagnostic[] = [];
    if (!isJson(file.text)) {
      const tree = readYamlTree(file.text, source, 0, diagnostics);
      return tree === undefined ? { pages: [], diagnostics } : openApiReading(tree, diagnostics);
    }
    const reading = readJson(file.text, source, (offset) => offset, "The document");
    diagnostics.push(...reading.diagnostics);
    if (reading.cutOff) {
      const last = source.locate({ offset: file.text.trimEnd().length - 1, length: 1 });
      diagnostics.push(
        finding("truncated-page", "The document is cut off here, in the middle of its JSON", last),
      );
    }
    return reading.sourced === undefined
      ? { pages: [], diagnostics }
      : openApiReading(reading.sourced, diagnostics);
  },
};

function isJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text);
}
