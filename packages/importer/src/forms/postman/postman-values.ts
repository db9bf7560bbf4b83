import type { JsonValue } from "../../document/json.js";
import { textMember } from "../../document/json-values.js";

/** A description of Postman's: a text, or `{ content, type }`. */
export function postmanText(value: JsonValue | undefined): string | undefined {
  const text = typeof value === "string" ? value : textMember(value, "content");
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}

/** A value that is written as text is shown as what it is: `5`, `true`. A variable (`{{key}}`) is no example. */
export function postmanExample(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== "string") return value === null ? undefined : value;
  if (value === "" || /^\{\{[^{}]*\}\}$/.test(value)) return undefined;
  return value;
}
