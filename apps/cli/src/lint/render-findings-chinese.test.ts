import { expect, test } from "vitest";
import { renderFindings } from "./render-findings.js";

test("a finding in Chinese: its severity, its message and its hint", async () => {
  const diagnostic = {
    rule: "null-output",
    severity: "warning",
    message: 'The response\'s "output" is documented as null',
    wording: { template: 'The response\'s "{0}" is documented as null', values: ["output"] },
    hint: "Describe it in overlay.yaml.",
    location: { file: "page.md", line: 3, column: 1 },
  } as const;
  const [text] = await renderFindings([diagnostic], [], false, undefined, "zh");
  expect(text).toMatch(/^警告\[null-output\]：响应的“output”写成了 null\n {2}位于 page\.md:3:1\n {2}建议：/);
});
