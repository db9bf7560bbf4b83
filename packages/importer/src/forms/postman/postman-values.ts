import type { JsonValue } from "../../document/json.js";
import { textMember } from "../../document/json-values.js";

/** A description of Postman's: a text, or `{ content, type }`. */
export function postmanText(value: JsonValue | undefined): string | undefined {
  const text = typeof value === "string" ? value : textMember(value, "content");
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}

/** An example value, typed if it is written as text: `5`, `true`. A variable (`{{key}}`) is not an example. */
export function postmanExample(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== "string") return value === null ? undefined : value;
  if (value === "" || /^\{\{[^{}]*\}\}$/.test(value)) return undefined;
  return value;
}
