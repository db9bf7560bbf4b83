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

/** The texts in a list; none where the value is no list. */
export function textsOf(value: JsonValue | undefined): string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

/** Where a reference leads, if the value is one. */
export function referenceOf(value: JsonValue | undefined): string | undefined {
  const reference = isObject(value) ? value["$ref"] : undefined;
  return typeof reference === "string" ? reference : undefined;
}
