import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { readWholeJson } from "../../positions/read-whole-json.js";
import { SourceText } from "../../positions/source-text.js";
import { readYamlTree } from "../../positions/yaml-tree.js";
import { linkReferences } from "../../references/link-references.js";
import { ReferenceLibrary } from "../../references/reference-library.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { openApiReading } from "./openapi-reading.js";

const jsonVersion = /"openapi"\s*:\s*"3\.|"swagger"\s*:\s*"2\./;
const yamlVersion = /^\s*(?:\{\s*)?["']?(?:openapi["']?\s*:\s*["']?3\.|swagger["']?\s*:\s*["']?2)/m;

/** An OpenAPI 3.0, 3.1 or 3.2 document or a Swagger 2.0 one, JSON or YAML. */
export const openApiFile: Form = {
  name: "openapi",
  recognises: ({ text }: SourceFile): boolean =>
    isJson(text) ? jsonVersion.test(text) : yamlVersion.test(text),
  read: (file: SourceFile, diagnostics: Diagnostics, library = new ReferenceLibrary([file])): FileReading => {
    const source = new SourceText(file);
    const tree = isJson(file.text)
      ? readWholeJson(source, phrase`The document`, diagnostics)
      : readYamlTree(file.text, source, 0, diagnostics);
    if (tree === undefined) return { pages: [] };
    return openApiReading(linkReferences(tree, library, diagnostics), diagnostics);
  },
};

/** YAML may also start with a brace, but its names need no quotation marks. */
function isJson(text: string): boolean {
  return /^\s*\{\s*(?:"|\/[/*])/.test(text);
}
