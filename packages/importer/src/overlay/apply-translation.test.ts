import { expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { applyTranslation } from "./apply-translation.js";

const head = "overlay: 1.0.0\ninfo: { title: Test, version: 1.0.0 }\nactions:\n";
const translate = (document: JsonObject, language: string, actions: string) =>
  collect((found) =>
    applyTranslation(document, language, { path: `overlay.${language}.yaml`, text: head + actions }, found),
  );

test("English becomes the value, the page's words stay", () => {
  const document = { info: { title: "接口", description: "说明" }, a: { b: { description: "内" } } };
  expect(
    translate(
      document,
      "en",
      "  - { target: $.info, update: { title: API } }\n  - { target: $.a, update: { b: { description: Inner } } }",
    ),
  ).toEqual([]);
  expect(document).toEqual({
    info: { title: "API", description: "说明", "x-corsac-text": { title: { en: "API", zh: "接口" } } },
    a: { b: { description: "Inner", "x-corsac-text": { description: { en: "Inner", zh: "内" } } } },
  });
});

test("a translation into Chinese leaves the English value", () => {
  const document = { info: { title: "API" } };
  expect(translate(document, "zh", "  - { target: $.info, update: { title: 接口 } }")).toEqual([]);
  expect(document).toEqual({ info: { title: "API", "x-corsac-text": { title: { en: "API", zh: "接口" } } } });
});

test("what the page does not say can be said in one language", () => {
  const document: JsonObject = { info: {} };
  expect(translate(document, "en", "  - { target: $.info, update: { title: API } }")).toEqual([]);
  expect(document).toEqual({ info: { title: "API", "x-corsac-text": { title: { en: "API" } } } });
});

const errors: [name: string, actions: string, rule: string, line: number][] = [
  ["gone", "  - { target: $.nothing, update: { title: x } }", "overlay-target-gone", 4],
  ["nothing new", "  - { target: $.info, update: { title: API } }", "overlay-changes-nothing", 4],
  ["a fact", "  - target: $.info\n    update:\n      version: 2", "translation-not-text", 6],
  ["a removal", "  - { target: $.info, remove: true }", "translation-not-text", 4],
  ["a new object", "  - target: $.info\n    update: { contact: { title: x } }", "translation-not-text", 5],
];

test.each(errors)("%s", (_name, actions, rule, line) => {
  const document = { info: { title: "API" } };
  const diagnostics = translate(document, "en", actions);
  expect(diagnostics).toMatchObject([
    { rule, severity: "error", location: { file: "overlay.en.yaml", line } },
  ]);
  expect(document).toEqual({ info: { title: "API" } });
});
