import { expect, test } from "vitest";
import { highlight } from "./highlight.js";

test.each([
  ["ts", 'const a = "x"; // note'],
  ["sh", "curl \"$BASE_URL/x\" \\\n  -H 'a: b'"],
  ["http", "GET / HTTP/1.1"],
])("the pieces of a program in %s are the program", (language, code) => {
  expect(
    highlight(code, language)
      .map(({ text }) => text)
      .join(""),
  ).toBe(code);
});

test("words, texts and comments have classes", () => {
  expect(highlight('const a = "x"; // note', "ts")).toEqual(
    expect.arrayContaining([
      { text: "const", name: "pg-code-keyword" },
      { text: '"x"', name: "pg-code-string" },
      { text: "// note", name: "pg-code-comment" },
    ]),
  );
});
