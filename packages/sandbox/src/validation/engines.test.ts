import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../document/contract.js";
import { readService } from "../document/read-service.js";
import { firstService } from "../fixtures/first-service.js";
import { ajvEngine } from "./ajv-engine.js";
import { interpreterEngine } from "./interpreter/interpreter-engine.js";
import type { SchemaEngine } from "./schema-engine.js";
import { compileValidator } from "./validator.js";

const small = fc.integer({ min: -3, max: 6 });
const names = fc.constantFrom("a", "b", "c", "x-1");
const texts = fc.constantFrom("", "a", "ab", "💧💧", "2026-01-02", "10.0.0.1", "not a date", "aaaa");

/** Values small enough that they often fit such schemas. */
const { value: values } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    small,
    fc.constantFrom(0.5, 1.5, 2.25),
    texts,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(names, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** Schemas of every keyword that both engines know. */
const { schema: schemas } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const part = tie("schema");
  const limit = fc.integer({ min: 0, max: 3 });
  const types = ["null", "boolean", "integer", "number", "string", "array", "object"];
  const type = fc.constantFrom(...types);
  const keyword = fc.oneof(
    { depthSize: "small" },
    fc.record({ type }),
    fc.record({ type: fc.constantFrom("string", "integer", "object"), nullable: fc.boolean() }),
    fc.record({ type: fc.uniqueArray(type, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      enum: fc.uniqueArray(values, {
        minLength: 1,
        maxLength: 4,
        comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
      }),
    }),
    fc.record({ const: values }),
    fc.record({ minimum: small }),
    fc.record({ maximum: small, exclusiveMinimum: small }),
    fc.record({ exclusiveMaximum: small, multipleOf: fc.constantFrom(1, 2, 0.5) }),
    fc.record({ minLength: limit, maxLength: fc.integer({ min: 3, max: 5 }) }),
    fc.record({ pattern: fc.constantFrom("^a+$", "b", "(a+)+$", "^\\p{L}$") }),
    fc.record({
      format: fc.constantFrom("date", "ipv4", "date-time", "uri", "int32", "uuid", "unknown", "regex"),
    }),
    fc.record({ minItems: limit, maxItems: limit, uniqueItems: fc.boolean() }),
    fc.record({ items: part }),
    fc.record({
      prefixItems: fc.array(part, { minLength: 1, maxLength: 2 }),
      items: fc.oneof(part, fc.boolean()),
    }),
    fc.record({ contains: part, minContains: limit, maxContains: limit }),
    fc.record({
      properties: fc.dictionary(names, part, { noNullPrototype: true }),
      additionalProperties: fc.oneof(part, fc.boolean()),
    }),
    fc.record({ patternProperties: fc.record({ "^x-": part }), additionalProperties: fc.boolean() }),
    fc.record({ required: fc.uniqueArray(names, { maxLength: 2 }) }),
    fc.record({ minProperties: limit, maxProperties: limit, propertyNames: part }),
    fc.record({ dependentRequired: fc.record({ a: fc.uniqueArray(names, { maxLength: 2 }) }) }),
    fc.record({ dependentSchemas: fc.record({ b: part }) }),
    fc.record({ allOf: fc.array(part, { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(part, { minLength: 1, maxLength: 2 }) }),
    fc.record({ oneOf: fc.array(part, { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: part }),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    fc.record({ if: part, then: part, else: part }),
  );
  return { schema: fc.tuple(keyword, keyword).map(([one, other]) => ({ ...one, ...other }) as JsonObject) };
});

/** What is wrong by an engine, in its words; undefined where it refuses the schema. */
function told(engine: SchemaEngine, schema: JsonObject, value: JsonValue): string[] | undefined {
  try {
    const validate = compileValidator(engine, schema, "it", "");
    return validate(value)
      .map(({ field, description }) => `${field}: ${description}`)
      .sort();
  } catch {
    return undefined;
  }
}

it("both engines find the same values valid", () => {
  fc.assert(
    fc.property(schemas, values, (schema, value) => {
      const byAjv = told(ajvEngine, schema, value);
      if (byAjv === undefined) return;
      expect(told(interpreterEngine, schema, value)?.length === 0).toBe(byAjv.length === 0);
    }),
    { numRuns: 400, seed: 12 },
  );
});

it("both engines tell the same of the inputs of real models", () => {
  const models = readService(firstService).models;
  fc.assert(
    fc.property(
      fc.constantFrom(...models),
      fc.dictionary(fc.string(), values),
      fc.infiniteStream(values),
      (model, more, stream) => {
        const fields = Object.keys((model.inputSchema["properties"] as JsonObject | undefined) ?? {});
        const value = { ...more } as JsonObject;
        for (const field of fields) {
          const { value: next } = stream.next();
          if (next !== null && next !== undefined) value[field] = next;
        }
        expect(told(interpreterEngine, model.inputSchema, value)).toEqual(
          told(ajvEngine, model.inputSchema, value),
        );
      },
    ),
    { numRuns: 60, seed: 12 },
  );
});

it.each<[string, JsonObject]>([
  [
    "reads what it does not declare",
    { oneOf: [{}, { properties: {}, oneOf: [{ properties: { a: {} } }], not: {} }] },
  ],
  [
    "writes into nothing",
    { oneOf: [{ additionalProperties: false }], patternProperties: { "^x": { type: "integer" } } },
  ],
])("a schema of which ajv makes code that %s is judged all the same", (_, rest) => {
  const schema = { type: "object", ...rest };
  for (const isComplete of [true, false]) {
    const check = ajvEngine(schema, isComplete);
    expect(check({})).toEqual([]);
    expect(check({ x: "1" }).length).toBe(interpreterEngine(schema, isComplete)({ x: "1" }).length);
  }
});

it("a large value is judged no further than to its first error", () => {
  const schema: JsonObject = { type: "array", items: { type: "integer" } };
  const validate = compileValidator(interpreterEngine, schema, "it", "");
  expect(validate(Array.from({ length: 300_000 }, () => "x"))).toHaveLength(1);
});
