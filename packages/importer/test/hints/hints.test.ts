import { describe, expect, it } from "vitest";
import type { BuiltDocument } from "../../src/build-document.js";
import { collect } from "../../src/diagnostics/diagnostics.js";
import { chineseText } from "../../src/diagnostics/message.js";
import { ruleTable } from "../../src/findings/rule-table.js";
import { chineseMessages } from "../../src/report/messages-chinese.js";
import { validateDocument } from "../../src/validate/validate-document.js";
import { documentHints } from "./document-hints.js";
import { buildFolder, elsewhere, type Files, type HintCase } from "./hint-case.js";
import { pageFormHints } from "./page-form-hints.js";
import { pageOperationHints } from "./page-operation-hints.js";
import { pageSchemaHints } from "./page-schema-hints.js";

const cases: readonly HintCase[] = [
  ...pageFormHints,
  ...pageSchemaHints,
  ...pageOperationHints,
  ...documentHints,
];

/** Files of a service's folder that a hint may name. */
const folderFiles = ["overlay.yaml", "overlay.en.yaml", "names.yaml", "presets.yaml"];

it("every rule has a service that it finds something in", () => {
  const covered = cases.map(({ rule }) => rule);
  expect(Object.keys(ruleTable).filter((rule) => !covered.some((one) => one === rule))).toEqual([]);
});

const acceptances = ({ rule }: HintCase): Files => ({
  "accepted.yaml": `- { rule: ${rule}, reason: The page cannot be changed. }\n`,
});

/** Every way that a hint names: those of the case, and the acceptance where the hint offers it. */
function waysOf(one: HintCase): [words: string, files: Files][] {
  const { hint } = ruleTable[one.rule];
  return [
    ...Object.entries(one.ways),
    ...(hint.includes(elsewhere) ? [[elsewhere, acceptances(one)] as [string, Files]] : []),
  ];
}

const remaining = ({ diagnostics }: BuiltDocument, rule: string): string[] =>
  diagnostics.filter((found) => found.rule === rule).map(({ message }) => message);

describe.each(cases.map((one) => [one.rule, one] as const))("%s", (rule, one) => {
  const before = buildFolder(one.files);

  it("is found, with the hint of the table or one about this place", () => {
    expect(before.diagnostics.map((found) => found.rule)).toContain(rule);
    for (const { hint } of before.diagnostics) expect(hint).toMatch(/^[A-Z`$]/);
  });

  it("has a message and a hint in Chinese, in which only data are English", () => {
    const own = before.diagnostics.filter((found) => found.rule === rule);
    expect(own.every(({ wording }) => wording !== undefined)).toBe(true);
    for (const one of own.flatMap(({ wording, hintWording }) => [wording, hintWording])) {
      if (one === undefined) continue;
      const text = chineseText(one, chineseMessages);
      expect(text).toMatch(/\p{Script=Han}/u);
      // Regular expressions are data, and the text of the YAML parser has no translation.
      const plain = text.replace(/“[^”]*”|"[^"]*"|`[^`]*`|\S*[[\]()^$]\S*|YAML[^：]*：.*/gs, "");
      expect(plain).not.toMatch(/\b(?:is|are|has|have|the|an?|which|but|not?|its?|and|or|of|was|with|in)\b/i);
    }
  });

  it("has a hint that names an action, and every file that the hint names is tried", () => {
    const ways = waysOf(one);
    expect(ways.length).toBeGreaterThan(0);
    for (const file of folderFiles.filter((name) => ruleTable[rule].hint.includes(name))) {
      const tried = ways.some(
        ([words, files]) => file in files || (file === "overlay.yaml" && words === elsewhere),
      );
      expect(tried, `${file} of the hint`).toBe(true);
    }
  });

  it.each(waysOf(one))("goes away: %s", (words, files) => {
    expect(ruleTable[rule].hint).toContain(words);
    const after = buildFolder({ ...one.files, ...files });
    expect(remaining(after, rule)).toEqual([]);
    expect(after.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(after.readable).toBe(true);
    expect(collect((found) => validateDocument(after.document, found))).toEqual([]);
  });
});
