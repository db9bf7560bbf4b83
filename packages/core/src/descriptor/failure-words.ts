import type { ErrorCategory } from "./error-category.js";

/** Words by which a kind of failure is recognised. */
export interface FailureWords {
  readonly category: ErrorCategory;
  /**
   * Phrases and codes, compared without case. A space stands for any separator or none, so that `content policy` also
   * finds `content_policy` and `ContentPolicy`; `…` stands for up to 24 characters. Latin phrases match whole words, with an `s` at their
   * end or without.
   */
  readonly words: readonly string[];
}
