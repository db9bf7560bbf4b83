import { judgePattern } from "./judge-pattern.js";

/** Of a longer text no pattern is asked: with the square of its length a check would take too long. */
export const longestChecked: number = 2_000;

/** A pattern that always comes to an end. */
export interface BoundedPattern {
  test(text: string): boolean;
  toString(): string;
}

/** Makes patterns for validators: ajv takes it as `code.regExp`. */
export interface BoundedPatternEngine {
  (pattern: string, flags: string): BoundedPattern;
  /** How ajv names it in code that it writes out; none is written here. */
  code: string;
}

/**
 * A `pattern` as validators run it on what others send: one that is not sound fits every text, and so does every
 * pattern a text that is very long.
 */
export const boundedPattern: BoundedPatternEngine = Object.assign(bounded, { code: "boundedPattern" });

function bounded(pattern: string, flags: string): BoundedPattern {
  const expression = judgePattern(pattern) === "sound" ? new RegExp(pattern, flags) : undefined;
  return {
    test: (text) => expression === undefined || text.length > longestChecked || expression.test(text),
    toString: () => `/${pattern}/${flags}`,
  };
}
