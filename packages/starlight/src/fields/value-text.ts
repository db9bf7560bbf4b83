import type { JsonValue } from "@corsac/importer/document";

/**
 * A value as displayed text: strings without quotes, everything else as JSON. Quotes are kept if the string looks like
 * another type (`"1"`, `"true"`) or has leading or trailing spaces.
 */
export function valueText(value: JsonValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const looksOther = /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(value) || value !== value.trim();
  return looksOther ? JSON.stringify(value) : value;
}
