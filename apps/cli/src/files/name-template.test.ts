import { expect, test } from "vitest";
import { checkTemplate, fillFileName, fillTemplate, isTemplate } from "./name-template.js";
import { outputNames } from "./output-names.js";

test("fields, the model and the id are filled in, safe as names", () => {
  const template = "out/{model}-{seed}-{prompt}.{ext}";
  expect(isTemplate(template)).toBe(true);
  expect(isTemplate("out/fox.png")).toBe(false);
  const values = { model: "tide", seed: 7, prompt: "../a fox / \u001B[31m in the snow, ".repeat(9) };
  const filled = fillTemplate(template, values);
  expect(filled).toMatch(/^out\/tide-7-[\p{L}\p{N}._-]+\.\{ext\}$/u);
  expect(filled).not.toContain("../");
  expect(fillTemplate("{seed}.{ext}", {})).toBe("none.{ext}");
});

test("several files have their number or their key, where the template has none", () => {
  const file = { extension: "webp", number: 2, part: "-2" };
  expect(fillFileName("a.{ext}", file)).toBe("a-2.webp");
  expect(fillFileName("{n}/a.{ext}", file)).toBe("2/a.webp");
  expect(fillFileName("a", file)).toBe("a-2.webp");
  const target = { kind: "template", template: "x-{n}.{ext}" } as const;
  expect(
    outputNames(target, [
      { path: [0], extension: "png" },
      { path: [1], extension: "jpg" },
    ]),
  ).toEqual(["x-1.png", "x-2.jpg"]);
});

test("a word that names nothing is refused", () => {
  expect(() => checkTemplate("{model}-{seed}.{ext}", ["seed"])).not.toThrow();
  expect(() => checkTemplate("{sed}.{ext}", ["seed"])).toThrow("-o: {sed} names nothing.");
});
