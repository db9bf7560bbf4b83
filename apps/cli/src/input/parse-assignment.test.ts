import { describe, expect, it } from "vitest";
import { parseAssignment } from "./parse-assignment.js";

describe("parseAssignment", () => {
  it.each([
    ["seed=7", { key: "seed", text: "7", isFile: false }],
    ["prompt=a=b", { key: "prompt", text: "a=b", isFile: false }],
    ["negative_prompt=", { key: "negative_prompt", text: "", isFile: false }],
    ["prompt=@prompt.txt", { key: "prompt", text: "prompt.txt", isFile: true }],
    ["prompt=@@home", { key: "prompt", text: "@home", isFile: false }],
    ["prompt=@", { key: "prompt", text: "@", isFile: false }],
  ])("%s", (argument, expected) => {
    expect(parseAssignment(argument)).toEqual(expected);
  });

  it.each(["seed", "=7", ""])("refuses %j", (argument) => {
    expect(() => parseAssignment(argument)).toThrowError(
      expect.objectContaining({ code: "invalid-assignment" }),
    );
  });
});
