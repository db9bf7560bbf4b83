import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { corpusFiles, corpusNote, hasCorpus } from "../../test/pages/corpus-files.js";
import { readDocumentation } from "../read-documentation.js";
import { describeRules, isRuleId, ruleTable } from "./rule-table.js";

const rules = describeRules();

test.each(rules.map((rule) => [rule.id, rule] as const))("%s is documented", (id, rule) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(rule.explanation).toMatch(/^[A-Z`$].*\.$/s);
  expect(rule.hint).toMatch(/^[A-Z].*\.$/s);
  expect(rule.example.trim()).not.toBe("");
});

test("every rule the sources name is in the table", () => {
  const folder = resolve(import.meta.dirname, "..");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/\.(?:test|fixture)\.ts$/.test(name),
  );
  const named = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return [...text.matchAll(/(?:\brule: |\bfinding\(\s*)"([a-z]+(?:-[a-z]+)+)"/g)].map(
      ([, rule]) => rule ?? "",
    );
  });
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((rule) => !isRuleId(rule))).toEqual([]);
});

describe.skipIf(!hasCorpus)(`on real pages${corpusNote}`, () => {
  test.each(["replicate", "fal", "suno", "chat", "cloudreve"])("%s", (folder) => {
    const { diagnostics } = readDocumentation(corpusFiles(`page-md/${folder}`));
    for (const { rule, severity } of diagnostics) {
      expect(isRuleId(rule), rule).toBe(true);
      if (isRuleId(rule)) expect(severity, rule).toBe(ruleTable[rule].severity);
    }
  });
});
