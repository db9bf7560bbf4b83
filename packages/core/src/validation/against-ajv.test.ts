import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonSchema } from "../descriptor/model.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { findBreaches } from "./find-breaches.js";
import { isValid } from "./is-valid.js";
import { validateInput } from "./validate-input.js";

const document: unknown = JSON.parse(
  await readFile(new URL("../../../../specs/replicate/openapi.json", import.meta.url), "utf8"),
);
const schemas = getPointer(document, "/components/schemas");
const ajv = new Ajv2020({ strict: false, validateFormats: false, multipleOfPrecision: 6 });

/** A schema that has what the models of today do not. */
const everything: JsonSchema = {
  type: "object",
  required: ["a", "list"],
  properties: {
    a: {
      anyOf: [
        { type: "integer", multipleOf: 0.5 },
        { type: "string", maxLength: 2 },
      ],
    },
    b: { oneOf: [{ type: "number", exclusiveMinimum: 2 }, { type: "integer" }, { type: "null" }] },
    c: { allOf: [{ minimum: 1 }, { exclusiveMaximum: 4 }], type: "number" },
    list: {
      type: "array",
      minItems: 1,
      maxItems: 3,
      items: { type: ["string", "null"], pattern: "^[a-c]*$" },
    },
    closed: { type: "object", properties: { x: { const: 1 } }, additionalProperties: false },
    map: { type: "object", additionalProperties: { type: "integer", minimum: 0 } },
  },
};

const named: [string, JsonSchema][] = [["everything", everything]];
for (const [name, schema] of Object.entries(isJsonObject(schemas) ? schemas : {})) {
  if (name.endsWith("Input") && isSchema(schema)) named.push([name, schema]);
}

function isSchema(value: unknown): value is JsonSchema {
  return isJsonObject(value) && isJsonObject(value["properties"]);
}

/** Values that fit a schema, or nearly. */
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  const branches = schema.anyOf ?? schema.oneOf ?? [];
  if (branches.length > 0) return fc.oneof(...branches.map(fitting));
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const { minimum: min = 0, maximum: max = 5 } = schema;
  const kinds: Record<string, () => fc.Arbitrary<unknown>> = {
    integer: () => fc.integer({ min, max: Math.max(min, max) }),
    number: () => fc.double({ min, max, noNaN: true }),
    string: () => fc.string({ maxLength: 3, unit: fc.constantFrom("a", "b", "🦊") }),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    array: () => fc.array(fitting(schema.items ?? {}), { maxLength: 4 }),
    object: () => objects(schema),
  };
  const types = [schema.type ?? "integer"].flat();
  return fc.oneof(...types.flatMap((type) => kinds[type]?.() ?? []));
}

/** Values of every type, and numbers at the edges of what a schema allows. */
function wild(schema: JsonSchema): fc.Arbitrary<unknown> {
  const edges = [schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum].flatMap(
    (edge) => (edge === undefined ? [] : [edge, edge - 1, edge + 1, edge + 0.5]),
  );
  return fc.oneof(
    fc.constantFrom<unknown>(null, true, "", [], {}, 0, 1.5, "x".repeat(9), ...edges),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
  );
}

/** Objects of a schema's fields, most of them fitting, some missing, and some that no schema lists. */
function objects(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { additionalProperties: more, required = [], properties = {} } = schema;
  const field = (property: JsonSchema): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 15, arbitrary: fitting(property) }, { weight: 1, arbitrary: wild(property) });
  const fields = Object.entries(properties).map(([name, property]) => [name, field(property)]);
  const model: Record<string, fc.Arbitrary<unknown>> = {
    ...Object.fromEntries(fields),
    ...(more === false ? {} : { surplus_entry: field(typeof more === "object" ? more : {}) }),
  };
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(model, { requiredKeys: [...required] }) },
    { weight: 1, arbitrary: fc.record(model, { requiredKeys: [] }) },
  );
}

test("the document has input schemas to check", () => {
  expect(named.length).toBeGreaterThan(5);
});

test.each(named)("%s: agrees with ajv on what is valid", (_name, schema) => {
  const validate = ajv.compile(schema);
  const seen = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: objects(schema) }, { weight: 1, arbitrary: wild(schema) }),
      (value) => {
        const violations = validateInput(schema, value).filter(({ keyword }) => keyword !== "unknown");
        const valid = validate(value);
        // The check and what says what is wrong are two modules: neither may know more than the other.
        expect(isValid(schema, value)).toBe(findBreaches(schema, value).length === 0);
        expect(isValid(schema, value, false)).toBe(valid);
        seen[valid ? "valid" : "invalid"]++;
        expect(violations.length === 0, JSON.stringify({ value, violations, ajv: validate.errors })).toBe(
          valid,
        );
      },
    ),
    { numRuns: 1000 },
  );
  // One that never says yes, or never no, would prove nothing.
  expect(seen.valid).toBeGreaterThan(5);
  expect(seen.invalid).toBeGreaterThan(5);
});
