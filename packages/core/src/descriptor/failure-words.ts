import type { ErrorCategory } from "./error-category.js";

/**
 * The categories that can be derived from the text of a failure; the others follow from the status or from the client
 * itself.
 */
export type FailureCategory = Extract<
  ErrorCategory,
  "input" | "payment" | "rate-limit" | "safety" | "out-of-memory" | "timeout" | "server"
>;

/** Phrases that identify a category of failures. */
export interface FailureWords<Category extends ErrorCategory = FailureCategory> {
  readonly category: Category;
  /**
   * Phrases and codes, compared without case. A space matches any separator or none, so `content policy` also matches
   * `content_policy` and `ContentPolicy`; `…` matches up to 24 characters. Latin phrases match whole words, with or
   * without a final `s`.
   */
  readonly words: readonly string[];
}
