import { SandboxError } from "../sandbox-error.js";
import { Problem } from "./problem.js";

/**
 * Validates an option of the public interface with the rules for requests.
 * @throws {SandboxError} `invalid-options`, naming the option, if a request with this value would be an error.
 */
export function asOption<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    throw new SandboxError("invalid-options", `${name}: ${cause.message}`, { cause });
  }
}
