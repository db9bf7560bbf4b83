import { describe, expect, it } from "vitest";
import type { CorsacDocument } from "../document/extensions.js";
import type { JsonObject } from "../document/json.js";
import { compareDocuments } from "./compare-documents.js";
import { formatChange } from "./format-change.js";

interface Parts {
  properties?: JsonObject;
  required?: string[];
  answer?: JsonObject;
  paths?: JsonObject;
  parameters?: JsonObject[];
  schemas?: JsonObject;
  models?: string[];
}

function service(parts: Parts = {}): CorsacDocument {
  const { properties = { prompt: { type: "string" } }, required = [], answer = { type: "object" } } = parts;
  return {
    openapi: "3.1.0",
    info: { title: "Ink", version: "1" },
    paths: {
      "/paint": {
        post: {
          parameters: parts.parameters ?? [],
          requestBody: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/PaintInput" } } },
          },
          responses: { "200": { description: "OK", content: { "application/json": { schema: answer } } } },
        },
      },
      ...parts.paths,
    },
    components: { schemas: { PaintInput: { type: "object", properties, required }, ...parts.schemas } },
    "x-corsac-models": (parts.models ?? ["ink/one"]).map((id) => ({ id })),
  };
}

const lines = (before: Parts, after: Parts): string[] =>
  compareDocuments(service(before), service(after)).map(
    (change) => `${change.breaking ? "! " : ""}${formatChange(change)}`,
  );

describe("compareDocuments", () => {
  it("says nothing where nothing changed, whatever the order", () => {
    const one = { a: { type: "string" }, b: { type: ["string", "null"] } };
    const other = { b: { type: ["null", "string"] }, a: { type: "string" } };
    expect(lines({ properties: one }, { properties: other })).toEqual([]);
  });

  it.each<[string, Parts, Parts, string[]]>([
    ["an operation", {}, { paths: { "/erase": { post: {} } } }, ["operation POST /erase: added"]],
    [
      "an operation that is gone",
      { paths: { "/erase": { post: {} } } },
      {},
      ["! operation POST /erase: removed"],
    ],
    [
      "a model",
      { models: ["ink/one"] },
      { models: ["ink/two"] },
      ["model ink/two: added", "! model ink/one: removed"],
    ],
    [
      "a field",
      {},
      { properties: { prompt: { type: "string" }, size: { type: "integer" } } },
      ["field size of PaintInput: added (POST /paint)"],
    ],
    [
      "a required field",
      {},
      { properties: { prompt: { type: "string" }, size: {} }, required: ["size"] },
      ["! field size of PaintInput: added (POST /paint)"],
    ],
    [
      "a default",
      { properties: { size: { default: 1024 } } },
      { properties: { size: { default: 2048 } } },
      ["field size of PaintInput: default 1024 → 2048 (POST /paint)"],
    ],
    [
      "a type, a range and a choice",
      { properties: { size: { type: "integer", maximum: 9, enum: [1, 2] } } },
      { properties: { size: { type: "string", maximum: 5, enum: [2] } } },
      [
        '! field size of PaintInput: type "integer" → "string" (POST /paint)',
        "! field size of PaintInput: maximum 9 → 5 (POST /paint)",
        "! field size of PaintInput: enum [1,2] → [2] (POST /paint)",
      ],
    ],
    [
      "a field of an answer, deep inside",
      { answer: { properties: { data: { items: { properties: { url: {} } } } } } },
      { answer: { properties: { data: { items: { properties: {} } } } } },
      ["! field 200 data[].url of POST /paint: removed"],
    ],
    [
      "a parameter",
      { parameters: [{ name: "page", in: "query", schema: { type: "integer" } }] },
      { parameters: [{ name: "page", in: "query", required: true, schema: { type: "integer" } }] },
      ["! parameter query page of POST /paint: required false → true"],
    ],
    [
      "one of several choices",
      { properties: { a: { anyOf: [{ type: "string" }, { const: 1 }] } } },
      { properties: { a: { anyOf: [{ const: 2 }, { type: "string" }] } } },
      ["! field a.(anyOf 1) of PaintInput: const 1 → 2 (POST /paint)"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  it("is not led in circles", () => {
    const node = (type: string): JsonObject => ({
      properties: { next: { $ref: "#/components/schemas/Node" }, value: { type } },
    });
    const properties = { node: { $ref: "#/components/schemas/Node" } };
    expect(
      lines(
        { properties, schemas: { Node: node("string") } },
        { properties, schemas: { Node: node("number") } },
      ),
    ).toEqual(['! field value of Node: type "string" → "number" (POST /paint)']);
  });
});
