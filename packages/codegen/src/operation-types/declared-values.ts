import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "@corsac/importer/document";
import { referenceOf } from "./entries.js";
import { canonical, resolve } from "./references.js";

/** How a document's schemas are looked up while a property is searched. */
export interface SchemaSource {
  readonly document: JsonObject;
  /** The schema with what discriminators write into it. */
  readonly patched: (schema: JsonObject) => JsonObject;
}

/**
 * The schemas of a property: the schema's own, and those of what it is made of by `allOf` and `$ref`, nearest first.
 * Alternatives (`oneOf`, `anyOf`) are not looked into: they do not all hold.
 */
export function propertySchemas(schema: JsonValue, name: string, source: SchemaSource): JsonValue[] {
  return search(schema, name, source, new Set());
}

function search(schema: JsonValue, name: string, source: SchemaSource, visited: Set<JsonValue>): JsonValue[] {
  if (!isJsonObject(schema) || visited.has(schema)) return [];
  visited.add(schema);
  const known = source.patched(schema);
  const found: JsonValue[] = [];
  const { properties } = known;
  if (isJsonObject(properties) && Object.hasOwn(properties, name)) found.push(properties[name] ?? null);
  const reference = referenceOf(known);
  const base = reference === undefined ? undefined : resolve(source.document, reference);
  for (const part of [...(base === undefined ? [] : [base]), ...jsonList(known["allOf"])]) {
    found.push(...search(part, name, source, visited));
  }
  return found;
}

/** The values that a property's enumeration or constant allows; undefined where it has none. */
export function declaredValues(
  schema: JsonValue,
  name: string,
  source: SchemaSource,
): readonly JsonValue[] | undefined {
  for (const property of propertySchemas(schema, name, source)) {
    const values = valuesOf(property, source, new Set());
    if (values !== undefined) return values;
  }
  return undefined;
}

function valuesOf(
  schema: JsonValue,
  source: SchemaSource,
  visited: Set<string>,
): readonly JsonValue[] | undefined {
  if (!isJsonObject(schema)) return undefined;
  if (schema["const"] !== undefined) return [schema["const"]];
  const { enum: values } = schema;
  if (Array.isArray(values) && values.length > 0) return values;
  const reference = referenceOf(schema);
  if (reference !== undefined && !visited.has(canonical(reference))) {
    visited.add(canonical(reference));
    const target = resolve(source.document, reference);
    const found = target === undefined ? undefined : valuesOf(target, source, visited);
    if (found !== undefined) return found;
  }
  for (const part of jsonList(schema["allOf"])) {
    const found = valuesOf(part, source, visited);
    if (found !== undefined) return found;
  }
  return undefined;
}
