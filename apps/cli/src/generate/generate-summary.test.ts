import type { GenerateReport } from "@corsac/codegen";
import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import { generateSummary } from "./generate-summary.js";

const plain = picocolors.createColors(false);
const mend = "corsac generate specs --out src/corsac";
const service: GenerateReport["services"][number] = {
  name: "acme",
  folder: "specs/acme",
  models: ["acme/tide"],
  operations: 2,
  diagnostics: [{ rule: "some-rule", severity: "warning", message: "" }],
  sources: [],
  failed: false,
};
const report: GenerateReport = { services: [service], written: [], unchanged: 3, removed: [], drift: [] };
const context = { check: false, mend };

describe("generateSummary", () => {
  it("says what was written and removed", () => {
    const text = generateSummary(
      { ...report, written: ["src/a.gen.ts"], removed: ["src/b.gen.ts"] },
      context,
      plain,
    );
    expect(text).toBe(`acme  1 model, 2 operations (1 warning: corsac lint specs/acme)
  + src/a.gen.ts
  - src/b.gen.ts
1 file written, 1 removed, 3 unchanged
`);
  });

  it("counts what would be too long to list", () => {
    const written = Array.from({ length: 30 }, (_, index) => `${index}.ts`);
    const text = generateSummary({ ...report, written }, context, plain);
    expect(text).toContain("  + and 11 more\n30 files written");
  });

  it("names what drifted and the command that mends it", () => {
    const drift: GenerateReport["drift"] = [{ file: "specs/acme/openapi.json", reason: "changed" }];
    expect(generateSummary({ ...report, drift }, { ...context, check: true }, plain)).toContain(
      `1 file is out of date:\n  changed  specs/acme/openapi.json\n\nUpdate with: ${mend}\n`,
    );
  });

  it("says that nothing drifted", () => {
    expect(generateSummary(report, { ...context, check: true }, plain)).toContain(
      "Everything is up to date.",
    );
  });
});
