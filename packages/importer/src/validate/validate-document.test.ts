import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { everyLifecycle as lifecycle, everyModel as model } from "./every-word.fixture.js";
import { validateDocument } from "./validate-document.js";

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

test("the committed document is valid", () => {
  const text = readFileSync(new URL("../../../../specs/replicate/openapi.json", import.meta.url), "utf8");
  expect(collect((found) => validateDocument(JSON.parse(text), found))).toEqual([]);
});

const start = (changes: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "One", version: "1" },
  paths: { "/one": { get: { operationId: "getOne", responses: { "200": { description: "OK" } } } } },
  "x-corsac-service": { name: "one", title: "One" },
  ...changes,
});

const wrong: [name: string, changes: JsonObject, rule: string, message: RegExp][] = [
  ["no title", { info: { version: "1" } }, "openapi-invalid", /\/info must have required property 'title'/],
  [
    "a method that does not exist",
    { paths: { "/one": { fetch: {} } } },
    "openapi-invalid",
    /\/paths\/~1one .*"fetch"/,
  ],
  [
    "a schema that is none",
    { components: { schemas: { One: { type: "integr" } } } },
    "schema-invalid",
    /\/components\/schemas\/One\/type/,
  ],
  [
    "a model without an output",
    { "x-corsac-models": [{ ...toJson(model), output: {} }] },
    "extension-invalid",
    /\/x-corsac-models\/0\/output must have required property 'schema'/,
  ],
  [
    "a field that no model has",
    { "x-corsac-models": [{ ...toJson(model), medium: "x" }] },
    "extension-invalid",
    /"medium"/,
  ],
  [
    "a word for no state",
    {
      "x-corsac-lifecycles": {
        job: { ...toJson(lifecycle), state: { pointer: "/s", words: { ok: "done" } } },
      },
    },
    "extension-invalid",
    /words\/ok/,
  ],
  [
    "a pointer that is none",
    { "x-corsac-lifecycles": { job: { ...toJson(lifecycle), id: "id" } } },
    "extension-invalid",
    /\/x-corsac-lifecycles\/job\/id must match pattern/,
  ],
  [
    "an extension nobody knows",
    { "x-corsac-modles": [] },
    "extension-unknown",
    /no extension x-corsac-modles/,
  ],
  [
    "an extension deep inside",
    { components: { schemas: { One: { properties: { a: { "x-corsac-inferred": [] } } } } } },
    "extension-invalid",
    /properties\/a\/x-corsac-inferred/,
  ],
];

test.each(wrong)("%s", (_name, changes, rule, message) => {
  const diagnostics = collect((found) => validateDocument(start(changes), found));
  expect(new Set(diagnostics.map((diagnostic) => diagnostic.rule))).toEqual(new Set([rule]));
  expect(diagnostics.map((diagnostic) => diagnostic.message).join("\n")).toMatch(message);
});

test("a valid document has nothing to report", () => {
  expect(
    collect((found) =>
      validateDocument(
        start({ "x-corsac-models": [toJson(model)], "x-corsac-lifecycles": { job: toJson(lifecycle) } }),
        found,
      ),
    ),
  ).toEqual([]);
});
