import { isJsonObject, type JsonValue } from "@corsac/importer/document";

/** The members that are part of the API: our own extensions are none. */
export function entriesOf(value: JsonValue | undefined): [name: string, value: JsonValue][] {
  return isJsonObject(value) ? Object.entries(value).filter(([name]) => !name.startsWith("x-corsac-")) : [];
}

/** Where a reference leads, if the value is one. */
export function referenceOf(value: JsonValue | undefined): string | undefined {
  const reference = isJsonObject(value) ? value["$ref"] : undefined;
  return typeof reference === "string" ? reference : undefined;
}
