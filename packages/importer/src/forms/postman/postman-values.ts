import type { JsonValue } from "../../document/json.js";
import { member, textMember } from "../../document/json-values.js";

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

/**
 * Whether an entry is switched off and documents nothing. Collections made from OpenAPI switch optional entries off, but
 * describe them or show a type as their value: `<string>`.
 */
export function isSwitchedOff(entry: JsonValue): boolean {
  const value = textMember(entry, "value") ?? "";
  const isDocumented = postmanText(member(entry, "description")) !== undefined || /^<[^<>]+>$/.test(value);
  return member(entry, "disabled") === true && !isDocumented;
}
