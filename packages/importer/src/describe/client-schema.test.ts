import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../document/json.js";
import { clientSchema } from "./client-schema.js";
import { inlineSchema } from "./inline-schema.js";

const rows: [name: string, given: JsonValue, schema: JsonObject, unchecked: string[]][] = [
  ["true", { properties: { a: true }, items: true }, { properties: { a: {} }, items: {} }, []],
  ["false", { properties: { a: false } }, { properties: { a: { not: {} } } }, []],
  [
    "fields by pattern",
    { properties: { a: {} }, patternProperties: { "^x-": {} }, additionalProperties: false },
    { properties: { a: {} }, additionalProperties: true },
    ["patternProperties", "additionalProperties"],
  ],
  [
    "items behind the first ones",
    { prefixItems: [{ type: "string" }], items: { type: "integer" }, minItems: 1 },
    { minItems: 1 },
    ["prefixItems", "items"],
  ],
  [
    "keywords that forbid nothing",
    { uniqueItems: false, minProperties: 0, unevaluatedProperties: true, patternProperties: {} },
    {},
    [],
  ],
  ["words that are no keywords", { nullable: true, minimun: 3 }, {}, []],
  [
    "conditions, which may name fields",
    JSON.parse('{ "properties": { "a": {} }, "if": {}, "then": { "properties": { "ab": {} } } }'),
    { properties: { a: {} }, additionalProperties: true },
    ["if"],
  ],
  ["a pattern that nothing may run", { pattern: "(a+)+$" }, {}, ["pattern"]],
  [
    "exactly one, all of it checked",
    { oneOf: [{ type: "string" }, { required: ["a"] }] },
    { oneOf: [{ type: "string" }, { required: ["a"] }] },
    [],
  ],
  [
    "exactly one, some of it not checked",
    { anyOf: [{ minimum: 1 }], oneOf: [{ uniqueItems: true }, { type: "array" }], allOf: [{ maximum: 5 }] },
    { anyOf: [{ minimum: 1 }], allOf: [{ anyOf: [{}, { type: "array" }] }, { maximum: 5 }] },
    ["oneOf/0: uniqueItems", "oneOf"],
  ],
  [
    "exactly one, where a form has a pattern: long texts are not matched",
    { oneOf: [{ pattern: "^a" }, { maxLength: 2 }] },
    { anyOf: [{ pattern: "^a" }, { maxLength: 2 }] },
    ["oneOf"],
  ],
  ["not", { not: { enum: ["a"] } }, { not: { enum: ["a"] } }, []],
  ["not, partly checked", { not: { type: "object", minProperties: 1 } }, {}, ["not"]],
  ["not not", { not: { not: { multipleOf: 0.5 } } }, {}, ["not"]],
  [
    "values of the wrong kind",
    { minimum: "1", type: "text", required: "a", items: [{}], anyOf: [], properties: 3, maximum: true },
    {},
    [],
  ],
  [
    "a field the service sets",
    { required: ["id", "name"], properties: { id: { readOnly: true }, name: {} } },
    { required: ["name"], properties: { id: { readOnly: true }, name: {} } },
    [],
  ],
];

test.each(rows)("%s", (_name, given, schema, unchecked) => {
  const read = clientSchema(given, "input");
  expect(read.schema).toEqual(schema);
  expect(
    read.unchecked.map(
      ({ keyword, pointer }) => `${pointer === "" ? "" : `${pointer.slice(1)}: `}${keyword}`,
    ),
  ).toEqual(unchecked);
});

test("an output has the fields that the service sets", () => {
  const schema = { required: ["id"], properties: { id: { readOnly: true } } };
  expect(clientSchema(schema, "output").schema).toEqual(schema);
});

test("what depends on a reference that is not followed is not checked", () => {
  const document: JsonObject = {
    components: {
      schemas: {
        Node: {
          oneOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/Node" } }],
        },
        Leaf: { not: { properties: { next: { $ref: "#/components/schemas/Leaf" } }, required: ["next"] } },
      },
    },
  };
  const cuts = new WeakSet<JsonObject>();
  const read = (name: string): JsonObject =>
    clientSchema(inlineSchema(document, { $ref: `#/components/schemas/${name}` }, { cuts }), "input", cuts)
      .schema;
  expect(read("Node")).toEqual({ anyOf: [{ type: "string" }, { type: "array", items: {} }] });
  expect(read("Leaf")).toEqual({});
});
