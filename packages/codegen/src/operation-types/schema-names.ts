import { isJsonObject, type JsonObject } from "@corsac/importer/document";
import { entriesOf } from "./entries.js";

/**
 * The names of component schemas in TypeScript where they differ from those in the document: the name as the page writes
 * it (`商品`), which OpenAPI does not allow and TypeScript does. Where two schemas are written alike, the first has it.
 *
 * @returns name in TypeScript by name in the document
 */
export function schemaNames(document: JsonObject): ReadonlyMap<string, string> {
  const { components } = document;
  const schemas = entriesOf(isJsonObject(components) ? components["schemas"] : undefined);
  const taken = new Set(schemas.map(([name]) => name));
  const names = new Map<string, string>();
  for (const [name, schema] of schemas) {
    const written = isJsonObject(schema) ? schema["x-corsac-name"] : undefined;
    if (typeof written !== "string" || written === "" || taken.has(written)) continue;
    taken.add(written);
    names.set(name, written);
  }
  return names;
}
