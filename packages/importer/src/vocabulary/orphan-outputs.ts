import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";

/** The references of all models to the schemas of their outputs. */
export function outputReferences(document: JsonObject): string[] {
  const references = arrayMember(document, "x-corsac-models").flatMap(
    (model) => textMember(objectMember(member(model, "output"), "schema"), "$ref") ?? [],
  );
  return [...new Set(references)];
}

/**
 * Removes, in place, the output schemas without references, because an overlay has replaced them.
 *
 * @param before The references before the overlay was applied.
 */
export function dropOrphans(document: JsonObject, before: readonly string[]): void {
  const now = new Set(outputReferences(document));
  const left = before.filter((reference) => !now.has(reference));
  if (left.length === 0) return;
  const used = new Set<string>();
  collect(document, used);
  const schemas = objectMember(objectMember(document, "components"), "schemas");
  for (const reference of left) {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
    if (name !== undefined && !used.has(reference)) delete schemas[name];
  }
}

function collect(value: JsonValue, used: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, used);
  if (!isJsonObject(value)) return;
  const reference = textMember(value, "$ref");
  if (reference !== undefined) used.add(reference);
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) collect(inner, used);
}
