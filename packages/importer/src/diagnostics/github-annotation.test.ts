import { expect, test } from "vitest";
import { githubAnnotation } from "./github-annotation.js";

test("a finding beside its line", () => {
  const location = { file: "pages/a,b.md", line: 3, column: 5, length: 2 };
  const finding = {
    rule: "minimum-over-maximum",
    severity: "error",
    message: "100 % wrong",
    hint: "Mend it.",
    location,
  } as const;
  expect(githubAnnotation(finding, "specs/acme/")).toBe(
    "::error file=specs/acme/pages/a%2Cb.md,line=3,col=5,endColumn=7,title=minimum-over-maximum::100 %25 wrong%0AMend it.",
  );
});

test("a note without a place cannot end its line", () => {
  expect(githubAnnotation({ rule: "lifecycle-inferred", severity: "info", message: "a\n::error::b" })).toBe(
    "::notice title=lifecycle-inferred::a%0A::error::b",
  );
});
