import fc from "fast-check";

/** A schema of JSON Schema 2020-12, or `true` or `false`. */
export type MadeUpSchema = boolean | { [keyword: string]: unknown };

/** Which keywords to make up. */
export interface MadeUpKeywords {
  /** `claimed`: those that the client says it checks; `all`: every keyword of 2020-12, and references. */
  readonly keywords: "claimed" | "all";
  /** The names that references may lead to: `#/components/schemas/<name>`. */
  readonly references?: readonly string[];
}

/** Few names and values, so that rules and values often meet. Two names are nearly equal; ajv skips `__proto__`. */
const names = ["width", "widths", "b", "x-c", "constructor"];
const texts = ["", "a", "ab", "abc", "🦊"];
const numbers = [-1, 0, 1, 2, 2.5, 10_000_001];
const patterns = ["^a", "b$", "^x-", "^w", "."];
const jsonTypes = ["array", "boolean", "integer", "null", "number", "object", "string"];

const name = fc.constantFrom(...names);
const size = fc.integer({ min: 0, max: 3 });
const number = fc.constantFrom(...numbers);
const pattern = fc.constantFrom(...patterns);

/** JSON values of every type, few levels deep. */
export const madeUpValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(...texts, ...numbers, true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    record(tie("value")),
  ),
})).value;

/** Objects of the names above. */
function record<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc
    .uniqueArray(fc.tuple(name, value), { maxLength: 4, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

function byPattern<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc
    .uniqueArray(fc.tuple(pattern, value), { minLength: 1, maxLength: 2, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

/** Schemas of every keyword asked for, with the keywords combined at random. */
export function madeUpSchema({ keywords, references = [] }: MadeUpKeywords): fc.Arbitrary<MadeUpSchema> {
  const { schema } = fc.letrec<{ schema: MadeUpSchema }>((tie) => {
    const inner = tie("schema");
    const some = fc.array(inner, { minLength: 1, maxLength: 3 });
    const claimed: Record<string, fc.Arbitrary<unknown>> = {
      type: fc.oneof(
        fc.constantFrom(...jsonTypes),
        fc.uniqueArray(fc.constantFrom(...jsonTypes), { minLength: 1, maxLength: 3 }),
      ),
      enum: fc.array(madeUpValue, { minLength: 1, maxLength: 4 }),
      const: madeUpValue,
      minimum: number,
      maximum: number,
      exclusiveMinimum: number,
      exclusiveMaximum: number,
      multipleOf: fc.constantFrom(0.5, 1, 2, 10_000_000),
      minLength: size,
      maxLength: size,
      minItems: size,
      maxItems: size,
      pattern,
      items: inner,
      properties: record(inner),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      additionalProperties: inner,
      anyOf: some,
      oneOf: some,
      allOf: some,
      not: inner,
    };
    const others: Record<string, fc.Arbitrary<unknown>> = {
      patternProperties: byPattern(inner),
      propertyNames: inner,
      minProperties: size,
      maxProperties: size,
      dependentRequired: record(fc.uniqueArray(name, { maxLength: 2 })),
      dependentSchemas: record(inner),
      unevaluatedProperties: inner,
      unevaluatedItems: inner,
      prefixItems: some,
      contains: inner,
      minContains: size,
      maxContains: size,
      uniqueItems: fc.boolean(),
      if: inner,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: inner,
      else: inner,
      format: fc.constantFrom("uri", "email", "date-time"),
      default: madeUpValue,
      readOnly: fc.boolean(),
      title: fc.constant("Title"),
    };
    if (references.length > 0) {
      others["$ref"] = fc.constantFrom(...references.map((target) => `#/components/schemas/${target}`));
    }
    const offered = Object.entries(keywords === "all" ? { ...claimed, ...others } : claimed);
    const object = fc
      .uniqueArray(fc.constantFrom(...offered.map(([keyword]) => keyword)), { maxLength: 4 })
      .chain((chosen) =>
        fc.record(Object.fromEntries(offered.filter(([keyword]) => chosen.includes(keyword)))),
      );
    return {
      schema: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        { weight: 1, arbitrary: fc.boolean() },
        { weight: 9, arbitrary: object },
      ),
    };
  });
  return schema;
}
