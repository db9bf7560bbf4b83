import { describe, expect, it } from "vitest";
import { SourceText } from "./source-text.js";

const source = new SourceText({ path: "page.txt", text: "one\r\ntwo three\n\nfour" });

describe("a place in a file", () => {
  it.each([
    [0, 3, { line: 1, column: 1, length: 3 }],
    [5, 3, { line: 2, column: 1, length: 3 }],
    [9, 5, { line: 2, column: 5, length: 5 }],
    [9, 500, { line: 2, column: 5, length: 5 }],
    [15, 1, { line: 3, column: 1, length: 1 }],
    [16, 4, { line: 4, column: 1, length: 4 }],
    [99, 1, { line: 4, column: 84, length: 1 }],
  ])("offset %i, %i long", (offset, length, want) => {
    expect(source.locate({ offset, length })).toEqual({ file: "page.txt", ...want });
  });

  it("is a whole line", () => {
    expect(source.locateLine(2)).toEqual({ file: "page.txt", line: 2, column: 1, length: 9 });
  });
});
