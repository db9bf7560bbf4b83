import type { JsonValue } from "@corsac/importer/document";

/**
 * A value as a reader writes it: text bare, everything else as JSON. Text keeps its quotes where they tell it from
 * something else (`"1"`, `"true"`) or show its spaces.
 */
export function valueText(value: JsonValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const looksOther = /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(value) || value !== value.trim();
  return looksOther ? JSON.stringify(value) : value;
}
