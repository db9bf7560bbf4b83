import { buildDocument } from "../../src/build-document.js";
import { collect } from "../../src/diagnostics/diagnostics.js";
import { formatDiagnostic } from "../../src/diagnostics/format-diagnostic.js";
import { serializeDocument } from "../../src/serialize/serialize-document.js";
import { validateDocument } from "../../src/validate/validate-document.js";

/**
 * What must hold of any text whatever: it is read without a crash into a document that can be written, twice the
 * same; what can be read at all gives a valid document, and no finding is an error; every finding has words and stands in the file; nothing of the process is changed.
 *
 * @throws {Error} Saying what does not hold.
 */
export function checkPage(text: string): void {
  const source = { name: "fuzz", pages: [{ path: "pages/page", text }] };
  const { document, diagnostics, readable, sources } = buildDocument(source);
  if (readable) {
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    if (error !== undefined) throw new Error(`${error.rule} is an error: ${error.message}`);
    const [fault] = collect((found) => validateDocument(document, found));
    if (fault !== undefined) throw new Error(`the document is not valid: ${fault.message}`);
  }
  const written = serializeDocument(document);
  if (written !== serializeDocument(buildDocument(source).document)) throw new Error("two readings differ");
  if (written.includes('"__proto__":')) throw new Error("__proto__ became a name");
  if (Object.keys(Object.prototype).length > 0) throw new Error("Object.prototype was changed");
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (const { message, location, rule } of diagnostics) {
    if (message === "") throw new Error(`${rule} says nothing`);
    if (location === undefined || location.file !== "pages/page") continue;
    const line = lines[location.line - 1];
    if (line === undefined) throw new Error(`${rule} stands in line ${location.line} of ${lines.length}`);
    if (location.column < 1 || location.column > line.length + 1)
      throw new Error(
        `${rule} stands in column ${location.column} of ${line.length} (line ${location.line})`,
      );
  }
  const [first] = diagnostics;
  if (first !== undefined && formatDiagnostic(first, sources) === "")
    throw new Error("a finding without words");
}
