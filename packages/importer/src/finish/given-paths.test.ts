import { expect, test } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { withGivenPaths } from "./given-paths.js";

const found = (file: string): Diagnostic => ({
  rule: "undocumented-output",
  severity: "warning",
  message: "The output is not described",
  location: { file, line: 3, column: 1 },
});

test.each([
  ["create.md", ["/docs/acme/create.md", "/docs/acme/query.md"], "/docs/acme/create.md"],
  ["pages/create.md", ["specs/acme/pages/create.md"], "specs/acme/pages/create.md"],
  ["create.md", ["create.md", "old/create.md"], "create.md"],
  ["create.md", ["new/create.md", "old/create.md"], "create.md"],
  ["gone.md", ["create.md"], "gone.md"],
])("%s among %j is %s", (short, paths, given) => {
  const files = paths.map((path) => ({ path, text: "" }));
  expect(withGivenPaths([found(short)], files)).toEqual([found(given)]);
});

test("a finding without a place stays without one", () => {
  const { location: _, ...placeless } = found("create.md");
  expect(withGivenPaths([placeless], [{ path: "a/create.md", text: "" }])).toEqual([placeless]);
});
