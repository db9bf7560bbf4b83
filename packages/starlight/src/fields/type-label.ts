import type { ApiDocument, Schema } from "../document/openapi.js";
import { componentName, resolveSchema } from "../document/resolve.js";

function typesOf(schema: Schema): string[] {
  if (schema.type !== undefined) return Array.isArray(schema.type) ? schema.type : [schema.type];
  if (schema.properties !== undefined) return ["object"];
  if (schema.items !== undefined) return ["array"];
  const sample = schema.const ?? schema.enum?.[0];
  if (sample === undefined || sample === null) return [];
  return [typeof sample];
}

const maximumDepth = 4;

/** The name of a schema of the components, as displayed. Undefined if it is not an object. */
function objectName(document: ApiDocument, schema: Schema): string | undefined {
  if (schema.$ref === undefined) return undefined;
  const { properties, "x-corsac-name": name, allOf } = resolveSchema(document, schema);
  if (properties === undefined && allOf === undefined) return undefined;
  return name ?? componentName(schema.$ref);
}

/**
 * A short name of a type, the same in every language: `string`, `integer`, `string[]`, `uri`, `string
 * null`, `any`. An object of the components has its name. A format that is more specific than its type replaces it.
 */
export function typeLabel(document: ApiDocument, schema: Schema, depth = 0): string {
  const name = objectName(document, schema);
  if (name !== undefined) return name;
  const resolved = resolveSchema(document, schema);
  const alternatives = resolved.anyOf ?? resolved.oneOf;
  if (alternatives !== undefined && depth < maximumDepth) {
    const labels = alternatives.map((alternative) => typeLabel(document, alternative, depth + 1));
    return [...new Set(labels)].join(" | ");
  }
  const labels = typesOf(resolved).map((type) => {
    if (type === "array") {
      if (resolved.items === undefined || depth >= maximumDepth) return "array";
      const item = typeLabel(document, resolved.items, depth + 1);
      return item.includes(" ") ? `(${item})[]` : `${item}[]`;
    }
    if (type === "string" && resolved.format !== undefined) return resolved.format;
    return type;
  });
  return labels.length === 0 ? "any" : labels.join(" | ");
}
