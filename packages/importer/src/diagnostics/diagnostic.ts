import type { Message } from "./message.js";

/** An error: the document is wrong. A warning: it may be wrong. Information: something was normalised. */
export type Severity = "error" | "warning" | "info";

/** A position in a source file. Lines and columns count from 1, in UTF-16 code units. */
export interface SourceLocation {
  /** As in {@link SourceFile.path}. */
  file: string;
  line: number;
  column: number;
  /** The number of characters, within the line. */
  length?: number;
  /** A JSON Pointer into the page's block of JSON or YAML. It stays valid when the page is edited elsewhere. */
  pointer?: string;
}

/** One finding about a page, an overlay or a document. */
export interface Diagnostic {
  /** Stable, kebab-case: `overlay-target-gone`. */
  rule: string;
  severity: Severity;
  /** The problem, in one sentence, in English. */
  message: string;
  /** The message as a template with its data, from which its text in another language is made. */
  wording?: Message;
  /** How to fix it, in English. */
  hint?: string;
  /** The hint as a template with its data, where it is more specific than that of the rule. */
  hintWording?: Message;
  location?: SourceLocation;
  /** The affected operation, where it is known: `POST /v1/tasks`. */
  operation?: string;
}

/** The text of a file, with the path shown in messages. */
export interface SourceFile {
  path: string;
  /** Empty if the file is `undecodable`. */
  text: string;
  /** The encoding that it was decoded from, if that is not UTF-8: `GB18030`. */
  encoding?: string;
  /** The first line that is not UTF-8, if the encoding cannot be determined. */
  undecodable?: number;
}

/** Whether any of the findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/**
 * The findings that explain why a document is missing or wrong: the errors. Where no file could be read
 * (`no-documentation`), also the warnings, which state the reason.
 */
export function errorsWithReasons(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const isUnread = diagnostics.some(({ rule }) => rule === "no-documentation");
  return diagnostics.filter(({ severity }) => severity === "error" || (isUnread && severity === "warning"));
}
