import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { englishText } from "../diagnostics/message.js";
import { errorPhrase } from "./error-phrase.js";

it.each<[schema: object, value: unknown]>([
  [{ type: "string" }, 1],
  [{ type: ["string", "null"] }, 1],
  [{ required: ["a"] }, {}],
  [{ additionalProperties: false }, { a: 1 }],
  [{ unevaluatedProperties: false }, { a: 1 }],
  [{ enum: [1] }, 2],
  [{ const: 1 }, 2],
  [{ pattern: "^a" }, "b"],
  [{ format: "uri" }, "b"],
  [{ minimum: 3 }, 1],
  [{ maximum: 3 }, 4],
  [{ exclusiveMinimum: 3 }, 3],
  [{ exclusiveMaximum: 3 }, 3],
  [{ multipleOf: 2 }, 3],
  [{ minLength: 2 }, "a"],
  [{ maxLength: 2 }, "abc"],
  [{ minItems: 2 }, [1]],
  [{ maxItems: 2 }, [1, 2, 3]],
  [{ minProperties: 1 }, {}],
  [{ maxProperties: 1 }, { a: 1, b: 2 }],
  [{ uniqueItems: true }, [1, 1]],
  [{ not: {} }, 1],
  [{ oneOf: [true, true] }, 1],
  [{ anyOf: [false] }, 1],
  [{ propertyNames: { maxLength: 1 } }, { abc: 1 }],
  [{ properties: { a: false } }, { a: 1 }],
  [{ contains: { const: 1 } }, [2]],
  [{ dependentRequired: { a: ["b"] } }, { a: 1 }],
])("the English text of %j is that of ajv", (schema, value) => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats(ajv);
  const validate = ajv.compile(schema);
  expect(validate(value)).toBe(false);
  for (const error of validate.errors ?? []) expect(englishText(errorPhrase(error))).toBe(error.message);
});
