import { ConfigurationError } from "./configuration-error.js";

/**
 * Checks an option that is a time, a size or a count. `Infinity` is no limit.
 *
 * @param least `"above 0"` where 0 is not allowed
 * @throws {ConfigurationError} it is not such a number, such as `NaN` or a text
 */
export function requireLimit(name: string, value: unknown, least: "from 0" | "above 0" = "from 0"): void {
  if (typeof value === "number" && (value > 0 || (value === 0 && least === "from 0"))) return;
  throw new ConfigurationError(`${name} must be a number ${least}, not ${String(value)}`);
}
