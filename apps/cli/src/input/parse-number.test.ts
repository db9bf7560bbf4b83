import { describe, expect, it } from "vitest";
import { parseSeconds, parseWhole } from "./parse-number.js";

describe("parseWhole", () => {
  it("reads whole numbers", () => expect(parseWhole("4010", "--port", 65_535)).toBe(4010));
  it.each(["", "-1", "1.5", "70000", "http"])("refuses %j", (text) => {
    expect(() => parseWhole(text, "--port", 65_535)).toThrowError(/--port takes a whole number up to 65535/);
  });
});

describe("parseSeconds", () => {
  it.each([
    ["30", 30_000],
    ["0.5", 500],
    [".5", 500],
  ])("%s", (text, milliseconds) => expect(parseSeconds(text, "--timeout")).toBe(milliseconds));
  it.each(["0", "-1", "soon", ""])("refuses %j", (text) => {
    expect(() => parseSeconds(text, "--timeout")).toThrowError(expect.objectContaining({ exitCode: 2 }));
  });
});
