import type { Diagnostic } from "@corsac/importer";
import { expect, test } from "vitest";
import { renderMissing } from "./render-missing.js";

const missing = (message: string, line: number): Diagnostic => ({
  rule: "lifecycle-undocumented",
  severity: "warning",
  message,
  hint: "Add the page.",
  location: { file: "page.md", line, column: 1 },
});

test("what is missing at one place stands together", async () => {
  const facts = [missing("No words.", 1), missing("No output.", 1), missing("No id.", 4)];
  expect(await renderMissing(facts, [], false)).toEqual([
    `warning[lifecycle-undocumented]: No words.
warning[lifecycle-undocumented]: No output.
  at page.md:1:1
  hint: Add the page.`,
    `warning[lifecycle-undocumented]: No id.
  at page.md:4:1
  hint: Add the page.`,
  ]);
});
