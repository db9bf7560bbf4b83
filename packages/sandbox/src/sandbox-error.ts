/** What can go wrong in a sandbox itself. What goes wrong in a request is answered, not thrown. */
export type SandboxErrorCode =
  | "port-in-use"
  | "cannot-listen"
  | "invalid-document"
  | "invalid-options"
  | "unknown-model"
  | "invalid-input";

const marker = Symbol.for("corsac.sandbox-error");

/** An error of the sandbox, with a stable code and a hint what to do. */
export class SandboxError extends Error {
  override readonly name = "SandboxError";
  readonly code: SandboxErrorCode;
  readonly hint: string | undefined;

  constructor(code: SandboxErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = code;
    this.hint = options.hint;
  }

  /** Whether a value is a SandboxError, also of another copy of this package. */
  static isInstance(value: unknown): value is SandboxError {
    return typeof value === "object" && value !== null && marker in value && value[marker] === true;
  }
}
