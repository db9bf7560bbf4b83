import { expect, it } from "vitest";
import type { JsonValue } from "./json.js";
import { allowsObject, schemaTypes } from "./schema-types.js";

const schemas = {
  Text: { type: "string" },
  Thing: { properties: { a: true } },
  Either: { oneOf: [{ $ref: "#/components/schemas/Text" }, { $ref: "#/components/schemas/Thing" }] },
  Loop: { anyOf: [{ $ref: "#/components/schemas/Loop" }, { type: "array" }] },
};
const document = { components: { schemas } };

it.each<[JsonValue, string[] | undefined]>([
  [{ type: ["integer", "null"] }, ["number", "null"]],
  [{ $ref: "#/components/schemas/Either" }, ["string", "object"]],
  [{ $ref: "#/components/schemas/Either", type: "object" }, ["object"]],
  [{ $ref: "#/components/schemas/Loop" }, undefined],
  [{ $ref: "#/components/schemas/Gone" }, undefined],
  [{ anyOf: [{ type: "string" }, {}] }, undefined],
  [{ enum: [null, [1], 2] }, ["null", "array", "number"]],
  [{ items: {} }, ["array"]],
  [{}, undefined],
  [true, undefined],
  [false, []],
])("%j allows %j", (schema, expected) => {
  const types = schemaTypes(schema, document);
  expect(types && [...types]).toEqual(expected);
});

it("each reference is followed once", () => {
  const chain = Array.from({ length: 200 }, (_, index): [string, JsonValue] => {
    const next = { $ref: `#/components/schemas/S${index + 1}` };
    return [`S${index}`, { anyOf: [next, next] }];
  });
  const all = Object.fromEntries([...chain, ["S200", { type: "string" }]]);
  expect(allowsObject({ $ref: "#/components/schemas/S0" }, { components: { schemas: all } })).toBe(false);
});
