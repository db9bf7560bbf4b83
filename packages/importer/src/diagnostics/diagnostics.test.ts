import { expect, test } from "vitest";
import type { Diagnostic } from "./diagnostic.js";
import { collect, Diagnostics } from "./diagnostics.js";

const found: Diagnostic = {
  rule: "some-rule",
  severity: "warning",
  message: "The value is wrong",
  location: { file: "a.md", line: 3, column: 1 },
};

test("a finding that was reported before is dropped, one at another place is not", () => {
  const elsewhere = { ...found, location: { file: "a.md", line: 4, column: 1 } };
  const reported = collect((diagnostics) => {
    diagnostics.report(found, elsewhere);
    diagnostics.report({ ...found });
  });
  expect(reported).toEqual([found, elsewhere]);
});

test("keys are masked in messages and hints", () => {
  const key = `sk-${"a1B2c3D4".repeat(4)}`;
  const diagnostics = new Diagnostics();
  diagnostics.report({ ...found, message: `The default is ${key}`, hint: `Take ${key} out` });
  expect(JSON.stringify(diagnostics.all)).not.toContain(key);
  expect(diagnostics.all[0]?.message).toMatch(/^The default is sk-\*+$/);
});
