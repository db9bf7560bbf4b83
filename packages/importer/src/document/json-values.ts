import type { JsonObject, JsonValue } from "./json.js";

/** Whether a value is a JSON object (not an array, not null). */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own member of an object. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value for a segment of a pointer: an item of an array, or an own member of an object. */
export function itemOrMember(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return Array.isArray(value) && Object.hasOwn(value, key) ? value[Number(key)] : member(value, key);
}

/** The value if it is an object; else an empty object. */
export function jsonObject(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value if it is an array; else an empty array. */
export function jsonList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** A member that is an object; else an empty object. */
export function objectMember(value: JsonValue | undefined, key: string): JsonObject {
  const found = member(value, key);
  return isJsonObject(found) ? found : {};
}

/** A member that is an array; else an empty array. */
export function arrayMember(value: JsonValue | undefined, key: string): JsonValue[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

/** A member that is a non-blank string. */
export function textMember(value: JsonValue | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

/** The strings of an array. */
export function strings(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Whether two values are equal; the order of an object's members is ignored. */
export function sameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => sameJson(item, other[index]));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}

/** A member that is an object, not copied, so that it can be changed in place. */
export function objectAt(value: JsonValue | undefined, key: string): JsonObject | undefined {
  const found = member(value, key);
  return isJsonObject(found) ? found : undefined;
}

/** The distinct values. */
export function distinctJson(values: readonly JsonValue[]): JsonValue[] {
  return values.filter((value, index) => values.findIndex((other) => sameJson(other, value)) === index);
}
