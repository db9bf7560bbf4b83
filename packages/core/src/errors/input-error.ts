import { parsePointer } from "../json/pointer.js";
import type { Violation } from "../validation/violation.js";
import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/** The input is not valid: found before anything was sent, or by the service (400, 413, 422). */
export class InputError extends CorsacError {
  static override readonly code = "input";
  static override readonly category: ErrorCategory = "input";
  /** Everything that is wrong, at once. */
  readonly violations: readonly Violation[];

  constructor(message: string, violations: readonly Violation[], details: ErrorDetails = {}) {
    super(message, details);
    this.violations = violations;
  }

  /** What is wrong with one field of the input, or inside it. */
  field(name: string): readonly Violation[] {
    return this.violations.filter((violation) => parsePointer(violation.path)[0] === name);
  }
}
