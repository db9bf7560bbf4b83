import { expect, test } from "vitest";
import { CodegenError } from "../codegen-error.js";
import { fileName } from "./file-name.js";

test.each([
  ["flux-1.1-pro", "flux-1.1-pro"],
  ["../../x", "x"],
  ["a/../../b", "a-b"],
  ["..\\..\\windows", "windows"],
  ["/etc/passwd", "etc-passwd"],
  [".hidden", "hidden"],
  ["con", "_con"],
  ["NUL.txt", "_NUL.txt"],
  ["naïve model", "naive-model"],
  ["a\u2028b\u0000c", "a-b-c"],
])("%j → %s", (given, want) => {
  expect(fileName(given)).toBe(want);
});

test("a name without a usable character is refused", () => {
  expect(() => fileName("../..")).toThrow(CodegenError);
});
