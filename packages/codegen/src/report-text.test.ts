import { expect, test } from "vitest";
import type { GenerateReport } from "./report.js";
import { reportText } from "./report-text.js";

const quiet: GenerateReport = {
  services: [
    {
      name: "acme",
      folder: "specs/acme",
      models: ["acme/painter"],
      operations: 2,
      diagnostics: [],
      sources: [],
      failed: false,
    },
  ],
  written: [],
  unchanged: 6,
  removed: [],
  drift: [],
};

test("a run without changes says so", async () => {
  expect(await reportText(quiet, "npm run generate")).toEqual({
    output: ["specs/acme: 1 model, 2 operations", "6 files up to date"],
    attention: [],
  });
});

test("drift names every file and the command that mends it", async () => {
  const report: GenerateReport = {
    ...quiet,
    drift: [
      { file: "specs/acme/openapi.json", reason: "changed" },
      { file: "src/corsac/index.gen.ts", reason: "missing" },
    ],
  };
  expect((await reportText(report, "npm run generate")).attention).toEqual([
    "openapi.json and generated files are out of date:",
    "  changed  specs/acme/openapi.json",
    "  missing  src/corsac/index.gen.ts",
    'Run "npm run generate" and commit what it writes.',
  ]);
});

test("errors are shown, warnings counted", async () => {
  const diagnostics = [
    { rule: "page-cut-off", severity: "error" as const, message: "The page ends in the middle." },
    {
      rule: "output-undocumented",
      severity: "warning" as const,
      message: "No page says what the output is.",
    },
  ];
  const report = {
    ...quiet,
    services: quiet.services.map((service) => ({ ...service, diagnostics, failed: true })),
  };
  const { output, attention } = await reportText(report, "npm run generate");
  expect(output[0]).toBe("specs/acme: left as it was");
  expect(attention.join("\n")).toContain("The page ends in the middle.");
  expect(attention.join("\n")).not.toContain("No page says");
  expect(attention.slice(-2)).toEqual([
    "specs/acme: 1 error; nothing was written for it.",
    'specs/acme: 1 warning; "corsac lint specs/acme" shows them.',
  ]);
});

test("what the client does not check is said in full", async () => {
  const diagnostics = [
    {
      rule: "unchecked-keyword",
      severity: "info" as const,
      message: "The client does not check contains (painter /properties/list)",
    },
  ];
  const report = { ...quiet, services: quiet.services.map((service) => ({ ...service, diagnostics })) };
  expect((await reportText(report, "npm run generate")).attention).toEqual([
    "specs/acme: The client does not check contains (painter /properties/list).",
  ]);
});
