/**
 * How an invalid input is handled.
 *
 * - `"error"`: it is rejected. If it violates only inferred rules, which were read from sentences or examples and not
 * confirmed, it is sent with a warning.
 * - `"strict"`: it is rejected, also if it violates only an inferred rule.
 * - `"warn"`: it is sent with a warning.
 * - `"off"`: it is sent without a check.
 */
export type ValidationMode = "error" | "strict" | "warn" | "off";
