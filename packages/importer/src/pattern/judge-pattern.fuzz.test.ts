import fc from "fast-check";
import { expect, test } from "vitest";
import { judgePattern } from "./judge-pattern.js";

const atom = fc.constantFrom("a", "b", "[ab]", "\\w", ".", "(?:a|b)", "(?:a|ab)", "b?", "(?=a)", "\\d", "x");
const times = fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "{0,9}", "*?");
const repeated = fc.tuple(atom, times).map((parts) => parts.join(""));
const group = fc
  .tuple(fc.array(repeated, { minLength: 1, maxLength: 3 }), times)
  .map(([parts, often]) => `(?:${parts.join("")})${often}`);
const pattern = fc
  .tuple(
    fc.constantFrom("^", ""),
    fc.array(fc.oneof(repeated, group), { minLength: 1, maxLength: 5 }),
    fc.constantFrom("$", "", "!$", "c"),
  )
  .map(([start, parts, end]) => start + parts.join("") + end);

/** A wrong verdict shows as a test that does not end. */
test("what is called sound comes to an end on a long text that it does not fit", () => {
  let sound = 0;
  fc.assert(
    fc.property(pattern, fc.constantFrom("a", "b", "ab", "aab", "x1"), (text, unit) => {
      if (judgePattern(text) !== "sound") return;
      sound += 1;
      new RegExp(text, "u").test(`${unit.repeat(Math.ceil(2_000 / unit.length))}~`);
    }),
    { numRuns: 1_000 },
  );
  expect(sound).toBeGreaterThan(100);
});
