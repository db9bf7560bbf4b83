import { judgePattern } from "./judge-pattern.js";

/** Patterns are not run on longer texts: a check may take time quadratic in the length. */
export const longestChecked: number = 2_000;

/** A pattern whose check always terminates in bounded time. */
export interface BoundedPattern {
  test(text: string): boolean;
  toString(): string;
}

/** Creates patterns for validators: the option `code.regExp` of ajv. */
export interface BoundedPatternEngine {
  (pattern: string, flags: string): BoundedPattern;
  /** The name that ajv uses in generated standalone code, which is not used here. */
  code: string;
}

/**
 * A `pattern` for validators that run on untrusted text. A pattern that is not sound matches every text, and every
 * pattern matches a text that is longer than {@link longestChecked}.
 */
export const boundedPattern: BoundedPatternEngine = Object.assign(bounded, { code: "boundedPattern" });

function bounded(pattern: string, flags: string): BoundedPattern {
  const expression = judgePattern(pattern) === "sound" ? new RegExp(pattern, flags) : undefined;
  return {
    test: (text) => expression === undefined || text.length > longestChecked || expression.test(text),
    toString: () => `/${pattern}/${flags}`,
  };
}
