import type { ErrorCategory } from "./error-category.js";

/** The categories that the words of a failure can mean; the others are known by the status or by the client itself. */
export type FailureCategory = Extract<
  ErrorCategory,
  "input" | "payment" | "rate-limit" | "safety" | "out-of-memory" | "timeout" | "server"
>;

/** Words by which a kind of failure is recognised. */
export interface FailureWords<Category extends ErrorCategory = FailureCategory> {
  readonly category: Category;
  /**
   * Phrases and codes, compared without case. A space stands for any separator or none, so that `content policy` also
   * finds `content_policy` and `ContentPolicy`; `…` stands for up to 24 characters. Latin phrases match whole words, with an `s` at their
   * end or without.
   */
  readonly words: readonly string[];
}
