/** What to do about an input that is not valid: refuse it, send it with a warning, or not check it. */
export type ValidationMode = "error" | "warn" | "off";
