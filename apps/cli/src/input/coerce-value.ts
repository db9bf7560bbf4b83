import type { JsonSchema, JsonValue } from "@corsac/core";

function typesOf(schema: JsonSchema): string[] {
  const own = schema.type === undefined ? [] : [schema.type].flat();
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const values = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])];
  return [...own, ...variants.flatMap(typesOf), ...(own.length > 0 ? [] : values.map(typeOf))];
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function parseNumber(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function coerceTo(type: string, text: string): JsonValue | undefined {
  if (type === "integer" || type === "number") return parseNumber(text);
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  if (type === "null") return text === "null" ? null : undefined;
  if (type !== "array" && type !== "object") return undefined;
  const value = parseJson(text);
  return value !== undefined && typeOf(value) === type ? value : undefined;
}

/**
 * Converts the text of `-i key=value` to a type of the field's schema. A text that fits none of its types stays text,
 * so that the validation reports it together with all other violations. A field without a schema gets the JSON value of
 * the text.
 */
export function coerceValue(text: string, schema: JsonSchema | undefined): JsonValue {
  const types = schema === undefined ? [] : typesOf(schema);
  if (types.length === 0) return coerceTo("boolean", text) ?? parseNumber(text) ?? containerOf(text) ?? text;
  const choices = schema?.enum ?? [];
  if (choices.includes(text)) return text;
  for (const type of types) {
    const value = coerceTo(type, text);
    if (value !== undefined) return value;
  }
  return text;
}

function containerOf(text: string): JsonValue | undefined {
  return /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
}
