/**
 * What to do about an input that is not valid.
 *
 * - `"error"`: it is refused; what only inferred rules forbid, read from sentences or examples and confirmed by nobody,
 *   is sent with a warning.
 * - `"strict"`: it is refused, also where only an inferred rule forbids it.
 * - `"warn"`: it is sent with a warning.
 * - `"off"`: it is sent, and nothing is checked.
 */
export type ValidationMode = "error" | "strict" | "warn" | "off";
