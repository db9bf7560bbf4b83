import type { Diagnostic } from "./diagnostic.js";

/** Shared by all copies of this package. */
const marker: symbol = Symbol.for("corsac.spec.DocumentationError");

/** The kind of error; stable between versions. */
export type DocumentationErrorCode =
  | "not-found"
  | "not-a-folder"
  | "not-readable"
  | "too-large"
  | "link-outside"
  | "no-pages"
  | "no-document"
  | "invalid-document"
  | "invalid-argument";

/** Documentation cannot be read at all. Problems inside of pages are diagnostics, not errors. */
export class DocumentationError extends Error {
  override readonly name = "DocumentationError";
  readonly code: DocumentationErrorCode;
  /** How to fix it. */
  readonly hint: string | undefined;
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    code: DocumentationErrorCode,
    message: string,
    details: { hint?: string; diagnostics?: readonly Diagnostic[]; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = code;
    this.hint = details.hint;
    this.diagnostics = details.diagnostics ?? [];
  }

  /** Also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is DocumentationError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
