import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { inlineSchema } from "./inline-schema.js";

const document: JsonObject = {
  components: {
    schemas: {
      Size: {
        type: "string",
        enum: ["s", "l"],
        description: "Size.",
        "x-corsac-source": [{ file: "a", line: 1 }],
      },
      Node: {
        type: "object",
        properties: { value: { type: "string" }, next: { $ref: "#/components/schemas/Node" } },
      },
      Base: { type: "object", required: ["id"], properties: { id: { type: "string" } }, title: "Base" },
      Closed: { type: "object", properties: { id: {} }, additionalProperties: false },
      Never: false,
      Chain: { $ref: "#/components/schemas/Size" },
    },
  },
};

const rows: [name: string, schema: JsonObject, inlined: JsonObject][] = [
  [
    "a reference",
    { $ref: "#/components/schemas/Size" },
    { type: "string", enum: ["s", "l"], description: "Size." },
  ],
  [
    "a chain of references",
    { $ref: "#/components/schemas/Chain" },
    { type: "string", enum: ["s", "l"], description: "Size." },
  ],
  [
    "words beside a reference",
    { $ref: "#/components/schemas/Size", description: "Own.", default: "s" },
    { type: "string", enum: ["s", "l"], description: "Own.", default: "s" },
  ],
  [
    "rules beside a reference that do not concern its own",
    { $ref: "#/components/schemas/Size", minLength: 1, type: "string" },
    { type: "string", enum: ["s", "l"], description: "Size.", minLength: 1 },
  ],
  [
    "a rule that both have",
    { $ref: "#/components/schemas/Size", enum: ["l", "xl"], description: "Own." },
    {
      description: "Own.",
      enum: ["l", "xl"],
      allOf: [{ type: "string", enum: ["s", "l"], description: "Size." }],
    },
  ],
  [
    "fields beside a reference",
    {
      $ref: "#/components/schemas/Base",
      required: ["name", "id"],
      properties: { name: { type: "string" }, id: { maxLength: 5 } },
    },
    {
      type: "object",
      title: "Base",
      required: ["id", "name"],
      properties: { id: { type: "string", maxLength: 5 }, name: { type: "string" } },
    },
  ],
  [
    "fields beside a closed object",
    { $ref: "#/components/schemas/Closed", properties: { name: {} } },
    {
      properties: { name: {} },
      allOf: [{ type: "object", properties: { id: {} }, additionalProperties: false }],
    },
  ],
  ["a reference to false", { items: { $ref: "#/components/schemas/Never" } }, { items: { not: {} } }],
  [
    "references in items and alternatives",
    { type: "array", items: { anyOf: [{ $ref: "#/components/schemas/Chain" }, { type: "null" }] } },
    {
      type: "array",
      items: { anyOf: [{ type: "string", enum: ["s", "l"], description: "Size." }, { type: "null" }] },
    },
  ],
  [
    "a cycle is cut",
    { $ref: "#/components/schemas/Node" },
    { type: "object", properties: { value: { type: "string" }, next: {} } },
  ],
  ["a reference that leads nowhere", { $ref: "#/components/schemas/Nothing", title: "T" }, { title: "T" }],
  [
    "data stays as it is",
    { default: { $ref: "x", "x-a": 1 }, enum: [{ "x-b": 1 }] },
    { default: { $ref: "x", "x-a": 1 }, enum: [{ "x-b": 1 }] },
  ],
  [
    "properties may have any name",
    { properties: { "x-one": { type: "string" }, default: { $ref: "#/components/schemas/Size", "x-a": 1 } } },
    {
      properties: {
        "x-one": { type: "string" },
        default: { type: "string", enum: ["s", "l"], description: "Size." },
      },
    },
  ],
];

test.each(rows)("%s", (_name, schema, inlined) => {
  expect(inlineSchema(document, schema)).toEqual(inlined);
});

test("the document is not touched", () => {
  const before = JSON.stringify(document);
  const inlined = inlineSchema(document, { $ref: "#/components/schemas/Size" });
  inlined["enum"] = [];
  expect(JSON.stringify(document)).toBe(before);
});

test("a row of references longer than any documentation has does not overflow the stack", () => {
  const name = (index: number): string => `#/components/schemas/S${index}`;
  const schemas = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [`S${index}`, { allOf: [{ $ref: name(index + 1) }] }]),
  );
  const document = { components: { schemas: { ...schemas, S5000: { type: "string" } } } };
  expect(inlineSchema(document, { $ref: name(4_900) })).toMatchObject({ allOf: [{}] });
  expect(JSON.stringify(inlineSchema(document, { $ref: name(4_900) }))).toContain('"string"');
  expect(JSON.stringify(inlineSchema(document, { $ref: name(0) }))).not.toContain('"string"');
});
