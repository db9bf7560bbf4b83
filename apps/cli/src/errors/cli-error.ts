import type { ExitCode } from "./exit-code.js";

/** Shared by every copy of this package. */
const marker: symbol = Symbol.for("corsac.cli.CliError");

/** The fields of a {@link CliError}. */
export interface CliErrorOptions {
  /** Stable and kebab-case: `unknown-model`. */
  code: string;
  /** The event and its position. */
  message: string;
  /** The remedy; each line of several is shown separately. */
  hint?: string;
  /** Facts listed under the message, one per line: every violation of an input. */
  details?: readonly string[];
  exitCode: ExitCode;
  /** The prediction that is affected, for `--json`. */
  prediction?: unknown;
  cause?: unknown;
}

/** An error of the command line itself, or a translated error of another package. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly code: string;
  readonly hint: string | undefined;
  readonly details: readonly string[];
  readonly exitCode: ExitCode;
  readonly prediction: unknown;

  constructor(options: CliErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    Object.defineProperty(this, marker, { value: true });
    this.code = options.code;
    this.hint = options.hint;
    this.details = options.details ?? [];
    this.exitCode = options.exitCode;
    this.prediction = options.prediction;
  }

  /** True for errors of this class, also from another copy of the package. */
  static isInstance(value: unknown): value is CliError {
    return typeof value === "object" && value !== null && marker in value;
  }
}
