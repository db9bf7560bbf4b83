import type { Diagnostic } from "@corsac/importer";
import { expect, test } from "vitest";
import { renderFindings } from "./render-findings.js";

const finding = (line: number, message = "The header Accept is left to the client"): Diagnostic => ({
  rule: "transport-header",
  severity: "info",
  message,
  location: { file: `page-${line}.md`, line, column: 3 },
});

test("what is the same in many places is said once, with the places", async () => {
  const found = [finding(1), finding(2), finding(3, "Another"), finding(4), finding(5), finding(6)];
  expect(await renderFindings(found, [], false)).toEqual([
    `info[transport-header]: The header Accept is left to the client
  at page-1.md:1:3
  the same at
    page-2.md:2:3
    page-4.md:4:3
    page-5.md:5:3
    and 1 more place (all of them: --json)`,
    `info[transport-header]: Another
  at page-3.md:3:3`,
  ]);
});
