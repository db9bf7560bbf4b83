/** Known to every copy of this package. */
const marker: symbol = Symbol.for("corsac.codegen.CodegenError");

/** What went wrong while generating; stable, for programs. */
export type CodegenErrorCode =
  | "configuration-invalid"
  | "specs-not-found"
  | "document-invalid"
  | "name-invalid"
  | "name-clash"
  | "file-in-the-way"
  | "manifest-invalid"
  | "output-not-writable";

/** The generator cannot continue. The message gives the problem and its place, the hint an action. */
export class CodegenError extends Error {
  override readonly name: string = "CodegenError";
  readonly code: CodegenErrorCode;
  readonly hint: string | undefined;

  constructor(code: CodegenErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = code;
    this.hint = options.hint;
  }

  /** True for errors of any copy of this package. */
  static isInstance(value: unknown): value is CodegenError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
