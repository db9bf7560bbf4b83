import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import { plainText } from "./prose-text.js";

test.each([
  ["最大值：１０", "最大值:10"],
  ["a &lt;= 5", "a <   = 5"],
  ["<code>a</code>", "     `a`      "],
  ["**On**, off", " `On` , off"],
])("%s is read as %s", (text, expected) => {
  expect(plainText(text)).toBe(expected);
  expect(plainText(text)).toHaveLength(text.length);
});

test("hostile texts are read in linear work: no pattern goes back over the text", () => {
  const parts = [
    "“",
    "(",
    "- `a",
    "默认",
    "one of ",
    "1-",
    "字符数",
    "can be ",
    " ",
    "a,",
    "1 to ",
    "最大",
    "`a` ",
    "e.g. ",
    "[",
    "1:a ",
  ];
  for (const part of parts) {
    for (const type of ["string", "integer", "array", "boolean"]) {
      const facts = inferFromProse(part.repeat(Math.floor(8000 / part.length)), { name: "kind", type });
      expect(facts.length).toBeLessThan(9);
    }
  }
});
