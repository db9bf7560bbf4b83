/** How bad it is: an error makes the document wrong, a warning may, information says what was normalised. */
export type Severity = "error" | "warning" | "info";

/** A place in a source file. Lines and columns count from 1, in UTF-16 code units. */
export interface SourceLocation {
  /** As in {@link SourceFile.path}. */
  file: string;
  line: number;
  column: number;
  /** How many characters are meant, within the line. */
  length?: number;
  /** Where in the page's block of JSON or YAML, as a JSON Pointer: it stays when the page is edited elsewhere. */
  pointer?: string;
}

/** One finding about a page, an overlay or a document. */
export interface Diagnostic {
  /** Stable, kebab-case: `overlay-target-gone`. */
  rule: string;
  severity: Severity;
  /** What is the case, in one sentence. */
  message: string;
  /** What to do about it. */
  hint?: string;
  location?: SourceLocation;
  /** The operation it is about, where that is clear: `POST /v1/tasks`. */
  operation?: string;
}

/** A text to read, with the path shown in messages. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Whether any of the findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
