import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, member } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";

/** Properties with their own `required: true`, as in drafts before 4 of JSON Schema; each is reported. */
export function requiredByFlag(
  properties: JsonObject,
  label: Message,
  at: (name: string) => SourceLocation,
  diagnostics: Diagnostics,
): string[] {
  const names = Object.keys(properties).filter((name) => member(properties[name], "required") === true);
  for (const name of names) {
    const message = phrase`${label} has a property "${name}" that declares \`required: true\`; it is listed under "required" of the object`;
    diagnostics.report(finding("repaired-declaration", message, at(name)));
  }
  return names;
}

/** Whether a property has its own `required` flag. */
export function hasFlag(property: JsonValue): boolean {
  return typeof member(property, "required") === "boolean";
}

/** The property without the flag, which the object's `required` replaces. */
export function withoutFlag(property: JsonValue): JsonValue {
  if (!isJsonObject(property) || !hasFlag(property)) return property;
  const { required: _, ...rest } = property;
  return rest;
}
