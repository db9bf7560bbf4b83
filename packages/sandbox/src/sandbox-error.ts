/** Codes of the sandbox's own errors. Errors of a request are returned as responses, not thrown. */
export type SandboxErrorCode =
  | "port-in-use"
  | "cannot-listen"
  | "cannot-start"
  | "invalid-document"
  | "invalid-options"
  | "unknown-model"
  | "invalid-input";

const marker = Symbol.for("corsac.sandbox-error");

/** An error of the sandbox, with a stable code and a hint on how to fix it. */
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

  /** Whether a value is a SandboxError, including one of another copy of this package. */
  static isInstance(value: unknown): value is SandboxError {
    return typeof value === "object" && value !== null && marker in value && value[marker] === true;
  }
}
