import { appendPointer, type JsonObject, type JsonValue } from "@corsac/importer/document";
import fc from "fast-check";

const odd = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "__proto__",
  "prototype",
  "default",
  "delete",
  "商品",
  "订单列表",
  "a b",
  "a-b",
  "a/b",
  "a~b",
  "100%",
  "1",
  "01",
  "1e+21",
  "-1",
  "Infinity",
  "",
  'quo"te',
  "*/",
  "back\\slash",
  "line\nbreak",
  "\u202Ehidden",
  "$ref",
  "$defs",
  "enum",
  "properties",
];

/** Names of schemas that others refer to; component names are ASCII in OpenAPI, documents do not keep to that. */
export const schemaNames: readonly string[] = [
  "Base",
  "Node",
  "商品",
  "constructor",
  "a.b",
  "x/y",
  "List",
  "Kind",
];

const name = fc.oneof(fc.constantFrom("a", "b", "kind", "id"), fc.constantFrom(...odd));
const pointer = (to: string): string => appendPointer("", to).slice(1);
const reference = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...schemaNames).map((to) => `#/components/schemas/${pointer(to)}`),
  },
  fc.constantFrom(...schemaNames).map((to) => `#/components/schemas/${encodeURIComponent(pointer(to))}`),
  fc
    .tuple(
      fc.constantFrom(...schemaNames),
      fc.constantFrom("properties/a", "items", "allOf/0", "definitions/Y", "$defs/Y"),
    )
    .map(([to, inner]) => `#/components/schemas/${pointer(to)}/${inner}`),
  fc.constantFrom(
    "#/components/schemas/Nowhere",
    "other.json#/A",
    "#",
    "#anchor",
    "#/paths/~1/get",
    "#/components/schemas/%ZZ",
  ),
);
const data = fc.oneof(
  fc.constantFrom<JsonValue>("text", "a", 1, -1.5, 1e30, true, null, [], {}, { a: [1, { b: null }] }),
  name,
);
const types = ["string", "integer", "number", "boolean", "null", "object", "array"];

const { schema } = fc.letrec<{ schema: JsonValue; child: JsonValue }>((tie) => ({
  child: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<JsonValue>({ type: "string" }, {}, true, false),
    reference.map(($ref): JsonValue => ({ $ref })),
    tie("schema"),
  ),
  schema: fc
    .record(
      {
        type: fc.oneof(fc.constantFrom(...types), fc.subarray(types), fc.constantFrom("file", "mystery")),
        format: fc.constantFrom("binary", "uri", "date-time", "byte", "int64"),
        contentMediaType: fc.constantFrom("image/png", "application/json"),
        contentEncoding: fc.constantFrom("base64", "binary"),
        properties: fc.dictionary(name, tie("child"), { maxKeys: 4 }),
        patternProperties: fc.dictionary(fc.constantFrom("^x-", ".*"), tie("child"), { maxKeys: 2 }),
        propertyNames: tie("child"),
        additionalProperties: tie("child"),
        unevaluatedProperties: tie("child"),
        required: fc.uniqueArray(name, { maxLength: 3 }),
        items: fc.oneof(tie("child"), fc.array(tie("child"), { maxLength: 2 })),
        prefixItems: fc.array(tie("child"), { maxLength: 2 }),
        contains: tie("child"),
        allOf: fc.array(tie("child"), { maxLength: 3 }),
        anyOf: fc.array(tie("child"), { maxLength: 3 }),
        oneOf: fc.array(tie("child"), { maxLength: 3 }),
        not: tie("child"),
        if: tie("child"),
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: tie("child"),
        enum: fc.oneof(
          fc.array(data, { maxLength: 3 }),
          fc.constant(Array.from({ length: 30 }, (_, index) => `value-${index}`)),
        ),
        const: data,
        $ref: reference,
        $defs: fc.dictionary(fc.constantFrom("Y"), tie("child"), { maxKeys: 1 }),
        discriminator: fc.record({
          propertyName: fc.constantFrom("kind", "a", "constructor"),
          mapping: fc.dictionary(name, fc.oneof(fc.constantFrom(...schemaNames), reference), { maxKeys: 3 }),
        }),
        nullable: fc.boolean(),
        readOnly: fc.boolean(),
        writeOnly: fc.boolean(),
        deprecated: fc.boolean(),
        title: name,
        description: fc.oneof(name, fc.constant("多行\n*/ @internal\r\n\u2028说明")),
        default: data,
        examples: fc.array(data, { maxLength: 2 }),
        "x-enum-varnames": fc.array(name, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    )
    .map(small),
}));

/** Few keywords each: with all of them at once the printers would only ever see `const`. */
function small(made: object): JsonObject {
  const plain: JsonObject = JSON.parse(JSON.stringify(made));
  const keys = Object.keys(plain);
  // Which ones is up to the schema itself, so that the same seed makes the same schema.
  const start = JSON.stringify(plain).length % Math.max(keys.length, 1);
  return Object.fromEntries(
    [...keys.slice(start), ...keys.slice(0, start)].slice(0, 6).map((key) => [key, plain[key] ?? null]),
  );
}

/** Schemas of all keywords, alike in every run. */
export function madeUpSchemas(count: number, seed: number): JsonValue[] {
  return fc.sample(schema, { numRuns: count, seed });
}
