import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, sameJson, strings } from "../../document/json-values.js";

/** What the references of one side lead to. */
export type Lookup = (reference: string) => JsonValue | undefined;

/** Two parts with the names that their references have, and what these lead to. */
export interface Compared {
  /** What a reference of the first leads to. */
  readonly first: Lookup;
  /** What a reference of the second leads to. */
  readonly second: Lookup;
  /** Whether the two references lead to the same part by name. */
  readonly isSameReference: (first: string, second: string) => boolean;
}

/**
 * Whether two reusable parts say the same, wherever they stand: where one has a reference and the other what it leads to
 * written out, they do. Parts that lead back to themselves are the same unless they differ somewhere.
 */
export function samePart(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  compared: Compared,
  assumed: Set<string> = new Set(),
): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((item, index) => samePart(item, other[index], compared, assumed))
    );
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return one === other;
  const first = loneReference(one);
  const second = loneReference(other);
  if (first !== undefined || second !== undefined) {
    if (first !== undefined && second !== undefined && compared.isSameReference(first, second)) return true;
    if (first !== undefined && second !== undefined) {
      // All that is compared must be the same, so that a pair that is met again needs no second answer.
      const pair = JSON.stringify([first, second]);
      if (assumed.has(pair)) return true;
      assumed.add(pair);
    }
    const left = resolved(one, compared.first);
    const right = resolved(other, compared.second);
    return left !== undefined && right !== undefined && samePart(left, right, compared, assumed);
  }
  const keys = keysOf(one);
  return (
    keys.length === keysOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameMember(key, one, other, compared, assumed))
  );
}

/** What a chain of references ends in; undefined where that is nothing, or a circle. */
function resolved(part: JsonValue, lookUp: Lookup): JsonValue | undefined {
  const visited = new Set<string>();
  let value: JsonValue | undefined = part;
  for (;;) {
    const reference: string | undefined = isJsonObject(value) ? loneReference(value) : undefined;
    if (reference === undefined) return value;
    if (visited.has(reference)) return undefined;
    visited.add(reference);
    value = lookUp(reference);
  }
}

function sameMember(
  key: string,
  { [key]: one }: JsonObject,
  { [key]: other }: JsonObject,
  compared: Compared,
  assumed: Set<string>,
): boolean {
  if (key === "discriminator" && isJsonObject(one) && isJsonObject(other)) {
    return sameDiscriminator(one, other, compared);
  }
  const isSet = key === "required" && Array.isArray(one) && Array.isArray(other);
  return isSet
    ? sameJson(strings(one).sort(), strings(other).sort())
    : samePart(one, other, compared, assumed);
}

/** The words of a mapping are references. */
function sameDiscriminator(one: JsonObject, other: JsonObject, { isSameReference }: Compared): boolean {
  const first = objectMember(one, "mapping");
  const second = objectMember(other, "mapping");
  const words = Object.keys(first);
  return (
    sameJson({ ...one, mapping: null }, { ...other, mapping: null }) &&
    words.length === Object.keys(second).length &&
    words.every((word) => {
      const { [word]: left } = first;
      const { [word]: right } = second;
      return typeof left === "string" && typeof right === "string" && isSameReference(left, right);
    })
  );
}

/** The reference of a part that says nothing beside it. */
function loneReference(value: JsonObject): string | undefined {
  const { $ref: reference } = value;
  return typeof reference === "string" && keysOf(value).length === 1 ? reference : undefined;
}

function keysOf(value: JsonObject): string[] {
  return Object.keys(value).filter((key) => key !== "x-corsac-source");
}
