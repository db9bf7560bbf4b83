import { expect, test } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { withoutConsequences } from "./consequences.js";

const at = (rule: string, file: string, pointer: string): Diagnostic => ({
  rule,
  severity: "warning",
  message: rule,
  hint: "",
  location: { file, line: 1, column: 1, pointer },
});

test("a required field of a pasted schema is no finding of its own", () => {
  const pasted = at("pasted-response-schema", "a.md", "/schema/properties/input");
  const narrowed = at("narrowed-response-schema", "b.md", "/schema/properties/input");
  expect(
    withoutConsequences([
      pasted,
      at("required-contradicted", "a.md", "/schema/properties/input/required/0"),
      narrowed,
      at("required-contradicted", "b.md", "/schema/properties/input/required/4"),
    ]),
  ).toEqual([pasted, narrowed]);
});

test("a required field beside a pasted schema, or on another page, stays a finding", () => {
  const found = [
    at("pasted-response-schema", "a.md", "/schema/properties/input"),
    at("required-contradicted", "a.md", "/schema/required/0"),
    at("required-contradicted", "a.md", "/schema/properties/inputs/required/0"),
    at("required-contradicted", "b.md", "/schema/properties/input/required/0"),
  ];
  expect(withoutConsequences(found)).toEqual(found);
});
