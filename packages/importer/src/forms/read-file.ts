import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { findSecrets, maskSecrets } from "../diagnostics/mask-secrets.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { advised, finding } from "../findings/finding.js";
import { SourceText } from "../positions/source-text.js";
import { ReferenceLibrary } from "../references/reference-library.js";
import { apifoxDump } from "./apifox-dump/apifox-dump.js";
import { apifoxProject } from "./apifox-project/apifox-project.js";
import { plainReading } from "./extensions/plain-reading.js";
import { condensed, oversized } from "./file-limits.js";
import { fileSections } from "./file-sections.js";
import type { Form } from "./form.js";
import { markdownExport } from "./markdown-export/markdown-export.js";
import { modelObject } from "./model-object/model-object.js";
import { markdownPage } from "./openapi/markdown-page.js";
import { openApiFile } from "./openapi/openapi-file.js";
import { otherFormat } from "./other-formats.js";
import type { FileReading } from "./page.js";
import { plainPaths } from "./paths/plain-paths.js";
import { postmanCollection } from "./postman/postman-collection.js";
import { postmanEnvironment } from "./postman/postman-environment.js";
import { publishedText } from "./published-text/published-text.js";
import { refuseForeignReferences } from "./refuse-foreign-references.js";
import { writtenMarkdown } from "./written-markdown/written-markdown.js";

/** The supported forms, most specific first. A new form is one more entry. */
export const forms: readonly Form[] = [
  apifoxProject,
  postmanCollection,
  postmanEnvironment,
  modelObject,
  markdownPage,
  openApiFile,
  markdownExport,
  apifoxDump,
  publishedText,
  writtenMarkdown,
];

/**
 * The stage `forms`: reads a file of any form. Returns one reading per page if it contains several. A file without any
 * API is a finding, not an error.
 *
 * @param library The files that its references may resolve to; only the file itself if absent.
 * @param among The forms that are tried.
 */
export function readFile(
  given: SourceFile,
  diagnostics: Diagnostics,
  library: ReferenceLibrary = new ReferenceLibrary([given]),
  among: readonly Form[] = forms,
): FileReading[] {
  const misencoded = notUtf8(given);
  if (misencoded !== undefined) diagnostics.report(misencoded);
  if (given.undecodable !== undefined) return [];
  const tooLarge = oversized(given.path, given.text.length);
  if (tooLarge !== undefined) {
    diagnostics.report(tooLarge);
    return [];
  }
  const text = given.text.replace(/^\uFEFF/, "");
  const secrets = findSecrets(text);
  const file: SourceFile = { path: given.path, text: maskSecrets(text, secrets) };
  const found = new Diagnostics();
  const readings = fileSections(file).flatMap((section) => readSection(section, found, library, among));
  // Another finding already explains why the file was not read.
  const isExplained = found.all.some(({ rule }) => unread.has(rule));
  const source = new SourceText(file);
  for (const secret of secrets) {
    const message = phrase`A value of ${secret.length} characters looks like a real key; it is masked in the document`;
    found.report(finding("secret-value", message, source.locate(secret)));
  }
  const isHelp = readings.some(({ holdsValues }) => holdsValues === true);
  if (!readings.some(isDocumentation) && !isHelp && !isExplained) {
    found.report(withoutApi(file, readings));
  }
  diagnostics.report(...found.all);
  return readings;
}

/** The finding about a file that is not UTF-8. */
function notUtf8({ path, encoding, undecodable }: SourceFile): Diagnostic | undefined {
  if (encoding === undefined && undecodable === undefined) return undefined;
  const message =
    encoding === undefined
      ? phrase`The file is not UTF-8 and its encoding cannot be determined; it was not read`
      : phrase`The file is encoded in ${encoding}, not in UTF-8; it was read as such`;
  return finding("other-encoding", message, { file: path, line: undecodable ?? 1, column: 1 });
}

function readSection(
  section: SourceFile,
  diagnostics: Diagnostics,
  library: ReferenceLibrary,
  among: readonly Form[],
): FileReading[] {
  const sample = condensed(section);
  const form = among.find((candidate) => candidate.recognises(sample));
  if (form === undefined) return [];
  const own = new Diagnostics();
  const reading = refuseForeignReferences(form.read(section, own, library), own);
  const plain = plainPaths(plainReading(reading, own), own);
  diagnostics.report(...own.all);
  return [own.all.some(({ rule }) => unread.has(rule)) ? { ...plain, isIncomplete: true } : plain];
}

function withoutApi({ path, text }: SourceFile, readings: readonly FileReading[]): Diagnostic {
  const report = (message: Message): Diagnostic =>
    finding("no-api-in-file", message, { file: path, line: 1, column: 1 });
  if (text.trim() === "") return report(phrase`The file is empty`);
  if (readings.some(isUnderstood)) return report(phrase`The document has no operation and no schema`);
  const other = otherFormat(text);
  if (other !== undefined)
    return { ...report(phrase`The file is ${other.name}, which is not read`), ...advised(other.instead) };
  return report(phrase`The file holds no API in any form that is understood`);
}

/** Rules that explain why a file was not read. */
const unread: ReadonlySet<string> = new Set([
  "truncated-page",
  "unreadable-json",
  "unreadable-yaml",
  "nesting-too-deep",
  "file-too-large",
  "foreign-reference",
]);

/** Whether a reading contributes to a document. */
export function isDocumentation({ pages, components, models, root }: FileReading): boolean {
  return (
    pages.length > 0 ||
    components !== undefined ||
    (models ?? []).length > 0 ||
    root?.["webhooks"] !== undefined
  );
}

/**
 * Whether a file was understood: it contributes to a document, or is a complete OpenAPI document that has no operation
 * yet.
 */
export function isUnderstood(reading: FileReading): boolean {
  return isDocumentation(reading) || (reading.root !== undefined && reading.isIncomplete !== true);
}
