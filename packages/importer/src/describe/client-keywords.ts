import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

const isEmptyObject = (value: JsonValue): boolean => isJsonObject(value) && Object.keys(value).length === 0;
const isOpenSchema = (value: JsonValue): boolean => value === true || isEmptyObject(value);

/** JSON Schema keywords that the client does not check → whether a value of the keyword has no effect. */
const unchecked: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  patternProperties: isEmptyObject,
  propertyNames: isOpenSchema,
  minProperties: (value) => value === 0,
  maxProperties: () => false,
  dependentRequired: isEmptyObject,
  dependentSchemas: isEmptyObject,
  dependencies: isEmptyObject,
  unevaluatedProperties: isOpenSchema,
  unevaluatedItems: isOpenSchema,
  prefixItems: (value) => Array.isArray(value) && value.length === 0,
  contains: () => false,
  uniqueItems: (value) => value !== true,
  if: () => false,
  $dynamicRef: () => false,
  $recursiveRef: () => false,
};

/** Keywords that depend on another keyword, which the client does not check. */
const parts: Readonly<Record<string, string>> = {
  items: "prefixItems",
  additionalProperties: "patternProperties",
};

/** Keywords that list fields where the client does not look for them: other fields are then allowed. */
export const unlistedFields: readonly string[] = [
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "if",
  "$dynamicRef",
  "$recursiveRef",
];

/** Whether a keyword of a schema forbids some values and the client does not check it. */
export function isUnchecked(keyword: string, schema: JsonObject): boolean {
  const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
  if (value === undefined) return false;
  const isHarmless = Object.hasOwn(unchecked, keyword) ? unchecked[keyword] : undefined;
  if (isHarmless !== undefined) return !isHarmless(value);
  // `items` applies to items after those of `prefixItems`, `additionalProperties` to fields that no pattern matches.
  const other = Object.hasOwn(parts, keyword) ? parts[keyword] : undefined;
  return other !== undefined && !isOpenSchema(value) && isUnchecked(other, schema);
}
