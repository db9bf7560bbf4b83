import { expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { reportUntranslated } from "./untranslated.js";

const report = (document: JsonObject): string[] =>
  collect((found) => reportUntranslated(document, { path: "overlay.en.yaml", text: "" }, found)).map(
    ({ message }) => message,
  );

test("texts that are still Chinese are named", () => {
  const document: JsonObject = {
    info: { title: "接口", description: "An API." },
    components: { schemas: { One: { properties: { title: { type: "string", description: "标题" } } } } },
  };
  expect(report(document)).toEqual([
    "2 texts have no English wording: /info/title, /components/schemas/One/properties/title/description.",
  ]);
});

test("many are counted", () => {
  const tags = Array.from({ length: 8 }, () => ({ description: "说明" }));
  expect(report({ tags })).toEqual([
    "8 texts have no English wording: /tags/0/description, /tags/1/description, /tags/2/description, /tags/3/description, /tags/4/description and 3 more.",
  ]);
});

test("data and the page's own words are no texts to translate", () => {
  const document: JsonObject = {
    info: { title: "API", "x-corsac-text": { title: { en: "API", zh: "接口" } } },
    components: { schemas: { One: { default: { title: "标题" }, example: { description: "例" } } } },
  };
  expect(report(document)).toEqual([]);
});
