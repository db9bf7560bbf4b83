import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, sameJson, strings } from "../../document/json-values.js";

/** Resolves the references of one side. */
export type Lookup = (reference: string) => JsonValue | undefined;

/** Two parts with the names of their references, and the resolution of these. */
export interface Compared {
  /** Resolves a reference of the first part. */
  readonly first: Lookup;
  /** Resolves a reference of the second part. */
  readonly second: Lookup;
  /** Whether two references point to the same part by name. */
  readonly isSameReference: (first: string, second: string) => boolean;
}

/**
 * Whether two reusable parts are equal: a reference equals its inlined target. Recursive parts are equal unless they
 * differ somewhere.
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
      // All compared pairs must be equal, so a pair that occurs again needs no second comparison.
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

/** The end of a chain of references; undefined where it is missing or circular. */
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

/** The values of a mapping are references. */
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

/** The reference of a part that has no other keywords. */
function loneReference(value: JsonObject): string | undefined {
  const { $ref: reference } = value;
  return typeof reference === "string" && keysOf(value).length === 1 ? reference : undefined;
}

function keysOf(value: JsonObject): string[] {
  return Object.keys(value).filter((key) => key !== "x-corsac-source");
}
