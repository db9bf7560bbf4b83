import type { JsonObject, JsonValue } from "@corsac/importer";

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members that are part of the API: our own extensions are none. */
export function entriesOf(value: JsonValue | undefined): [name: string, value: JsonValue][] {
  return isObject(value) ? Object.entries(value).filter(([name]) => !name.startsWith("x-corsac-")) : [];
}

export function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** Where a reference leads, if the value is one. */
export function referenceOf(value: JsonValue | undefined): string | undefined {
  if (!isObject(value) || !("$ref" in value)) return undefined;
  const { $ref: reference } = value;
  if (typeof reference === "string") return reference;
  throw new Error(`a reference is ${JSON.stringify(reference)}`);
}
