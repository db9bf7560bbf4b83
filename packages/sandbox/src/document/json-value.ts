import { isJsonObject, type JsonValue, member } from "./contract.js";

/** The value if it is a string. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** JSON with sorted keys: equal values result in the same text. */
export function canonicalText(value: JsonValue | undefined): string {
  if (value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(member(value, key))}`);
  return `{${members.join(",")}}`;
}
