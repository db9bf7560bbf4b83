// biome-ignore-all lint/suspicious/noTemplateCurlyInString: text that looks like code is what is tested
import { expect, test } from "vitest";
import { commentLines, stringLiteral } from "./text.js";

test.each([
  ["plain", '"plain"'],
  ['"quoted" `${ticks}`', '"\\"quoted\\" `${ticks}`"'],
  ["line\u2028separator", '"line\\u2028separator"'],
  ["\u202Ereversed", '"\\u202ereversed"'],
  ["中文 😀", '"中文 😀"'],
  ["\uD800", '"\\ud800"'],
])("%j as a literal", (given, want) => {
  expect(stringLiteral(given)).toBe(want);
  expect(JSON.parse(stringLiteral(given))).toBe(given);
});

test.each([
  ["ends */ process.exit() /*", ["ends *\\/ process.exit() /*"]],
  ["two\u2028lines\rthree\r\nfour", ["two", "lines", "three", "four"]],
  ["@internal and @deprecated, not a@b", ["\\@internal and \\@deprecated, not a@b"]],
  ["half \uD800 of a pair", ["half \\ud800 of a pair"]],
  ["tag \u{E0041}", ["tag \\udb40\\udc41"]],
  ["zero\u200Bwidth\u0000", ["zero\\u200bwidth\\u0000"]],
])("%j in a comment", (given, want) => {
  expect(commentLines(given)).toEqual(want);
});
