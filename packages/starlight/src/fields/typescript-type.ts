import type { ApiDocument, Schema } from "../document/openapi.js";
import { resolveSchema } from "../document/resolve.js";
import { propertyKey } from "../samples/literal.js";

const maximumDepth = 6;

function objectType(document: ApiDocument, schema: Schema, indent: string, depth: number): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const rest = schema.additionalProperties;
    if (typeof rest === "object")
      return `Record<string, ${typescriptType(document, rest, indent, depth + 1)}>`;
    return "Record<string, JsonValue>";
  }
  const required = new Set(schema.required);
  const inner = `${indent}  `;
  const lines = properties.map(([name, property]) => {
    const type = typescriptType(document, property, inner, depth + 1);
    return `${inner}${propertyKey(name)}${required.has(name) ? "" : "?"}: ${type};`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function single(
  document: ApiDocument,
  schema: Schema,
  type: string | undefined,
  indent: string,
  depth: number,
): string {
  switch (type) {
    case "string":
      return schema.format === "uri" ? "OutputFile" : "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array": {
      const item =
        schema.items === undefined ? "JsonValue" : typescriptType(document, schema.items, indent, depth + 1);
      return item.includes(" | ") ? `(${item})[]` : `${item}[]`;
    }
    case "object":
      return objectType(document, schema, indent, depth);
    default:
      return schema.properties === undefined ? "JsonValue" : objectType(document, schema, indent, depth);
  }
}

/** The TypeScript type of an output for a caller of the client: URLs are of type `OutputFile`. */
export function typescriptType(document: ApiDocument, schema: Schema, indent = "", depth = 0): string {
  const resolved = resolveSchema(document, schema);
  if (depth > maximumDepth) return "JsonValue";
  const alternatives = resolved.anyOf ?? resolved.oneOf;
  if (alternatives !== undefined) {
    const types = alternatives.map((alternative) => typescriptType(document, alternative, indent, depth + 1));
    return [...new Set(types)].join(" | ");
  }
  const literals = resolved.const === undefined ? resolved.enum : [resolved.const];
  if (literals !== undefined) return literals.map((value) => JSON.stringify(value)).join(" | ");
  const types = resolved.type === undefined || Array.isArray(resolved.type) ? resolved.type : [resolved.type];
  if (types === undefined) return single(document, resolved, undefined, indent, depth);
  return types.map((type) => single(document, resolved, type, indent, depth)).join(" | ");
}
