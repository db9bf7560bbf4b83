import { expect, test } from "vitest";
import { inferFromProse } from "./infer-from-prose.js";
import { plainText, wordsOf } from "./prose-text.js";

test.each([
  ["最大值：１０", "最大值:10"],
  ["a &lt;= 5", "a <= 5"],
  ["<code>a</code>", "`a`"],
  ["**On**, off", "`On`, off"],
  ["**off.** Then", "`off`. Then"],
  ["*Default: 5*", " Default: 5 "],
  ["up or *down*", "up or `down`"],
  ["_id_ and a_b_c, 2 * 3 * 4", "_id_ and a_b_c, 2 * 3 * 4"],
  ["<li>a&nbsp;-&nbsp;b</li>", "\n- a - b\n"],
])("%s is read as %s", (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test("an offset in the plain text leads to the words of the description", () => {
  const text = "<p>用<code>a</code>，&lt;<b>b</b>";
  const plain = plainText(text);
  for (const word of ["用", "a", "<", "b"]) {
    const start = plain.indexOf(word);
    const words = wordsOf(text, start, start + word.length);
    expect(text.slice(words.offset, words.offset + words.text.length)).toBe(words.text);
    expect(words.text).toBe(word === "<" ? "&" : word);
  }
  expect(wordsOf(text, 0, plain.length).text).toBe(text.slice("<p>".length, -"/b>".length));
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
