import { hasErrors, type SourceFile } from "../diagnostics/diagnostic.js";
import { findSecrets, maskSecrets } from "../diagnostics/mask-secrets.js";
import { finding } from "../lint/finding.js";
import { apifoxDump } from "./apifox-dump/apifox-dump.js";
import type { Form } from "./form.js";
import { markdownPage } from "./openapi/markdown-page.js";
import { openApiFile } from "./openapi/openapi-file.js";
import type { FileReading } from "./page.js";
import { publishedText } from "./published-text/published-text.js";
import { SourceText } from "./source-text.js";

/** The forms that are understood, most specific first. A new form is one more entry. */
export const forms: readonly Form[] = [markdownPage, openApiFile, apifoxDump, publishedText];

/** Reads a file in whatever form it is written. A file without any API is a finding, not an error. */
export function readFile(given: SourceFile): FileReading {
  const text = given.text.replace(/^\uFEFF/, "");
  const file: SourceFile = { path: given.path, text: maskSecrets(text) };
  const form = forms.find((candidate) => candidate.recognises(file));
  const reading: FileReading = form?.read(file) ?? { pages: [], diagnostics: [] };
  const source = new SourceText(file);
  for (const secret of findSecrets(text)) {
    const message = `A value of ${secret.length} characters looks like a real key; it is masked in the document`;
    reading.diagnostics.push(finding("secret-value", message, source.locate(secret)));
  }
  if (reading.pages.length > 0 || reading.components !== undefined || hasErrors(reading.diagnostics))
    return reading;
  const message =
    file.text.trim() === "" ? "The file is empty" : "The file holds no API in any form that is understood";
  const location = { file: file.path, line: 1, column: 1 };
  return { pages: [], diagnostics: [...reading.diagnostics, finding("no-api-in-file", message, location)] };
}
