import type { ExitCode } from "./exit-code.js";

/** Known to every copy of this package. */
const marker: symbol = Symbol.for("corsac.cli.CliError");

/** What a {@link CliError} is made of. */
export interface CliErrorOptions {
  /** Stable and kebab-case: `unknown-model`. */
  code: string;
  /** What happened and where. */
  message: string;
  /** What to do about it; each line of several is shown on its own. */
  hint?: string;
  /** Facts listed under the message, one a line: every violation of an input. */
  details?: readonly string[];
  exitCode: ExitCode;
  /** The prediction it happened to, for `--json`. */
  prediction?: unknown;
  cause?: unknown;
}

/** An error the command line raises itself or translates another package's error into. */
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
