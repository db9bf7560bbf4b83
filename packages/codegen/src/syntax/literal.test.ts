// biome-ignore-all lint/suspicious/noTemplateCurlyInString: text that looks like code is what is tested
import { expect, test } from "vitest";
import { printLayout } from "./layout.js";
import { literal } from "./literal.js";

/** What the printed expression is worth to an engine. */
function evaluate(text: string): unknown {
  return new Function(`"use strict"; return (${text});`)();
}

test.each([
  ['{"a":1,"b":[true,null,-0.5,"x"]}', '{ a: 1, b: [true, null, -0.5, "x"] }'],
  ['{"not-an-identifier":{},"":[]}', '{ "not-an-identifier": {}, "": [] }'],
  ['{"__proto__":{"polluted":true}}', '{ ["__proto__"]: { polluted: true } }'],
  ['{"`${1}`":"*/"}', '{ "`${1}`": "*/" }'],
])("%s", (json, want) => {
  const text = printLayout(literal(JSON.parse(json)));
  expect(text).toBe(want);
  expect(JSON.stringify(evaluate(text))).toBe(json);
});

test("a long value is spread over lines and keeps its meaning", () => {
  const value = { words: Array.from({ length: 40 }, (_, index) => `word ${index}`) };
  const text = printLayout(literal(value));
  expect(Math.max(...text.split("\n").map((row) => row.length))).toBeLessThanOrEqual(110);
  expect(evaluate(text)).toEqual(value);
});

test("undefined properties are left out", () => {
  expect(printLayout(literal({ a: undefined, b: 1 }))).toBe("{ b: 1 }");
});
