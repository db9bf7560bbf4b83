import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readYaml } from "./yaml-source.js";

beforeEach(() => {
  vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ["a list for a name", "a: 1\n? [b, c]\n: 2\n", 2],
  ["an object for a name", "{ { b: 1 }: 2 }\n", 1],
  ["an unknown tag", "a: 1\nb: !words Pictures\n", 2],
])("%s is read, reported, and nothing is printed", (_, text, line) => {
  const { value, diagnostics } = readYaml({ path: "overlay.yaml", text });
  expect(value).toBeDefined();
  expect(diagnostics).toMatchObject([{ rule: "yaml-doubtful", severity: "warning", location: { line } }]);
  expect(process.emitWarning).not.toHaveBeenCalled();
});
