import type { SourceFile } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import { finding } from "../../findings/finding.js";
import { SourceText } from "../../positions/source-text.js";
import type { SourcedText } from "../../positions/sourced-value.js";
import { readYamlTree } from "../../positions/yaml-tree.js";
import { linkReferences } from "../../references/link-references.js";
import { ReferenceLibrary } from "../../references/reference-library.js";
import type { Form } from "../form.js";
import type { FileReading } from "../page.js";
import { openApiReading } from "./openapi-reading.js";

/** A fenced block that starts with an OpenAPI version, in YAML or in JSON, which is valid YAML. */
const fence =
  /^(```|~~~)[ \t]*(?:ya?ml|json)?[^\n]*\n(?=\s*(?:\{\s*)?["']?(?:openapi["']?\s*:\s*["']?3\.|swagger["']?\s*:\s*["']?2))/m;

/** A published `.md` page: a title, `## OpenAPI Specification`, and one block of YAML. */
export const markdownPage: Form = {
  name: "markdown-page",
  recognises: ({ text }: SourceFile): boolean => fence.test(text),
  read: (file: SourceFile, diagnostics: Diagnostics, library = new ReferenceLibrary([file])): FileReading => {
    const source = new SourceText(file);
    const match = fence.exec(file.text);
    if (match === null) return { pages: [] };
    const start = match.index + match[0].length;
    const end = file.text.indexOf(`\n${match[1]}`, start - 1);
    if (end < 0) {
      diagnostics.report(
        finding(
          "truncated-page",
          phrase`The OpenAPI block has no end: the page is cut off here`,
          source.locateEnd(),
        ),
      );
    }
    const tree = readYamlTree(file.text.slice(start, end < 0 ? undefined : end), source, start, diagnostics);
    if (tree === undefined) return { pages: [] };
    return openApiReading(linkReferences(tree, library, diagnostics), diagnostics, titleOf(source));
  },
};

function titleOf(source: SourceText): SourcedText | undefined {
  const line = source.lines.find(({ text }) => /^#\s+\S/.test(text));
  return line && { text: line.text.replace(/^#\s+/, "").trim(), location: source.locateLine(line.number) };
}
