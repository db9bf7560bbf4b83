import type { JsonValue } from "../../document/json.js";
import { distinctJson, sameJson } from "../../document/json-values.js";

/** Keywords for which two pages cannot both be right, with the function that returns the less restrictive value. */
const looser: Readonly<Record<string, (one: JsonValue, other: JsonValue) => JsonValue | undefined>> = {
  type: looserType,
  enum: union,
  const: leftOut,
  minimum: smaller,
  exclusiveMinimum: smaller,
  minLength: smaller,
  minItems: smaller,
  minProperties: smaller,
  maximum: greater,
  exclusiveMaximum: greater,
  maxLength: greater,
  maxItems: greater,
  maxProperties: greater,
  default: leftOut,
  format: leftOut,
  multipleOf: leftOut,
  pattern: leftOut,
};

/** Whether two values of a keyword contradict each other. The order of a list is not compared. */
export function contradicts(keyword: string, one: JsonValue, other: JsonValue): boolean {
  if (!Object.hasOwn(looser, keyword) || sameJson(one, other)) return false;
  if ((keyword === "enum" || keyword === "type") && Array.isArray(one) && Array.isArray(other)) {
    return !holdsAll(one, other) || !holdsAll(other, one);
  }
  return true;
}

/** The value of a keyword that allows both values; undefined where only leaving the keyword out does. */
export function looserFact(keyword: string, one: JsonValue, other: JsonValue): JsonValue | undefined {
  if (!Object.hasOwn(looser, keyword)) return one;
  return looser[keyword]?.(one, other);
}

function looserType(one: JsonValue, other: JsonValue): JsonValue {
  const types = distinctJson([one, other].flat());
  // Every integer is a number.
  const plain = types.includes("number") ? types.filter((type) => type !== "integer") : types;
  const [only] = plain;
  return plain.length === 1 && only !== undefined ? only : plain;
}

function union(one: JsonValue, other: JsonValue): JsonValue {
  return Array.isArray(one) && Array.isArray(other) ? distinctJson([...one, ...other]) : one;
}

function smaller(one: JsonValue, other: JsonValue): JsonValue | undefined {
  return typeof one === "number" && typeof other === "number" ? Math.min(one, other) : undefined;
}

function greater(one: JsonValue, other: JsonValue): JsonValue | undefined {
  return typeof one === "number" && typeof other === "number" ? Math.max(one, other) : undefined;
}

function leftOut(): undefined {
  return undefined;
}

function holdsAll(list: readonly JsonValue[], items: readonly JsonValue[]): boolean {
  return items.every((item) => list.some((known) => sameJson(known, item)));
}
