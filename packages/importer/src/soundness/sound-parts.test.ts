import { expect, test } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { soundDocument } from "./sound-document.js";

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const documentOf = (path: string, operation: JsonObject): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "Jobs", version: "1" },
  paths: {
    [path]: { post: { operationId: "start", responses: { 200: { description: "" } }, ...operation } },
  },
  components: { schemas: {} },
});
const located = { "x-corsac-source": [{ file: "pages/a.md", line: 7 }] };

test.each([
  [
    "an undeclared path parameter",
    documentOf("/jobs/{id}", located),
    documentOf("/jobs/{id}", { ...located, parameters: [id] }),
    ["path-parameter"],
  ],
  [
    "a parameter that is not in the path",
    documentOf("/jobs", { ...located, parameters: [id] }),
    documentOf("/jobs", { ...located, parameters: [] }),
    ["path-parameter"],
  ],
  [
    "a reference to nothing",
    documentOf("/jobs", { ...located, responses: { 200: { $ref: "#/components/responses/Gone" } } }),
    documentOf("/jobs", { ...located, responses: { 200: { description: "" } } }),
    ["reference-unresolved", "openapi-invalid"],
  ],
  [
    "data that looks like a reference",
    documentOf("/jobs", { requestBody: { content: { "a/b": { example: { $ref: "#/gone" } } } } }),
    documentOf("/jobs", { requestBody: { content: { "a/b": { example: { $ref: "#/gone" } } } } }),
    [],
  ],
])("%s", (_, document, want, rules) => {
  const found = collect((found) => soundDocument(document, found));
  expect(document).toEqual(want);
  expect(found.map(({ rule }) => rule)).toEqual(rules);
  for (const one of found)
    expect(one).toMatchObject({ severity: "warning", location: { file: "pages/a.md", line: 7 } });
});
