import { describe, expect, it } from "vitest";
import { renderTable } from "./table.js";

describe("renderTable", () => {
  it("aligns columns, counting Chinese characters as two", () => {
    expect(
      renderTable(
        [
          ["a", "x"],
          ["图片", "y"],
        ],
        { width: undefined, indent: 0 },
      ),
    ).toEqual(["a     x", "图片  y"]);
  });

  it("does not count colours", () => {
    const [first, second] = renderTable(
      [
        ["\u001B[36ma\u001B[39m", "x"],
        ["bb", "y"],
      ],
      { width: undefined, indent: 0 },
    );
    expect([first, second]).toEqual(["\u001B[36ma\u001B[39m   x", "bb  y"]);
  });

  it("wraps the last column under itself", () => {
    expect(renderTable([["key", "one two three"]], { width: 16, indent: 0, minimumLast: 5 })).toEqual([
      "key  one two",
      "     three",
    ]);
  });

  it("puts the last column below where it does not fit", () => {
    expect(renderTable([["a-long-first-column", "one two three"]], { width: 30 })).toEqual([
      "  a-long-first-column",
      "      one two three",
    ]);
  });
});
