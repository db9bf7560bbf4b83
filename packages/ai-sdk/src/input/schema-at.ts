import type { JsonPointer, JsonSchema } from "@corsac/core";

/** The schema of the value at a pointer into the described value; `undefined` if the schema does not list the field. */
export function schemaAt(schema: JsonSchema | undefined, pointer: JsonPointer): JsonSchema | undefined {
  let found = schema;
  for (const segment of pointer.split("/").slice(1)) {
    const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    found = partOf(found, name);
  }
  return found;
}

function partOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  if (schema === undefined) return undefined;
  const { properties, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  if (properties !== undefined && Object.hasOwn(properties, name)) return properties[name];
  if (items !== undefined && /^(\*|-|\d+)$/.test(name)) return items;
  for (const part of [...allOf, ...anyOf, ...oneOf]) {
    const found = partOf(part, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a field accepts a list. */
export function takesList(schema: JsonSchema): boolean {
  const types = [schema.type ?? []].flat();
  return types.includes("array") || [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(takesList);
}

/** The maximum of a numeric field, if its schema defines one. */
export function largestNumber(schema: JsonSchema | undefined): number | undefined {
  if (schema === undefined) return undefined;
  const choices = (schema.enum ?? []).map(Number).filter(Number.isFinite);
  return schema.maximum ?? (choices.length > 0 ? Math.max(...choices) : undefined);
}
