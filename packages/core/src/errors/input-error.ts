import { parsePointer } from "../json/pointer.js";
import type { Violation } from "../validation/violation.js";
import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/** The input is not valid. Detected before a request was sent, or by the service (400, 413, 422). */
export class InputError extends CorsacError {
  static override readonly code = "input";
  static override readonly category: ErrorCategory = "input";
  /** All violations, not only the first. */
  readonly violations: readonly Violation[];

  constructor(message: string, violations: readonly Violation[], details: ErrorDetails = {}) {
    super(message, details);
    this.violations = violations;
  }

  /** The violations of one field of the input, including those inside it. */
  field(name: string): readonly Violation[] {
    return this.violations.filter((violation) => parsePointer(violation.path)[0] === name);
  }
}
