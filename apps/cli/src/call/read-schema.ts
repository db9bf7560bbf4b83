import type { JsonSchema } from "@corsac/core";
import {
  arrayMember,
  type CorsacDocument,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  objectMember,
  resolveSchema,
  strings,
  textMember,
} from "@corsac/importer/document";

/** The maximum depth that is shown or converted, because schemas may be recursive. */
const deepest = 4;

function numberMember(schema: JsonObject, name: string): number | undefined {
  const value = schema[name];
  return typeof value === "number" ? value : undefined;
}

const numbers = [
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "multipleOf",
] as const;

/** A schema of a document with its references resolved, as far as a command line needs it. */
export function readSchema(document: CorsacDocument, value: JsonValue | undefined, depth = 0): JsonSchema {
  const schema = resolveSchema(document, value);
  if (!isJsonObject(schema) || depth > deepest) return {};
  const below = (one: JsonValue | undefined): JsonSchema => readSchema(document, one, depth + 1);
  const types = [schema["type"]].flat().filter((type) => typeof type === "string");
  const lists = (["anyOf", "oneOf", "allOf"] as const).flatMap((name) => {
    const parts = arrayMember(schema, name);
    return parts.length === 0 ? [] : [[name, parts.map(below)] as const];
  });
  const texts = (["title", "description", "format", "contentMediaType"] as const).flatMap((name) => {
    const text = textMember(schema, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const properties = Object.entries(objectMember(schema, "properties"));
  return {
    ...(types.length === 0 ? {} : { type: types.length === 1 && types[0] !== undefined ? types[0] : types }),
    ...Object.fromEntries(texts),
    ...Object.fromEntries(
      numbers.flatMap((name) => {
        const number = numberMember(schema, name);
        return number === undefined ? [] : [[name, number] as const];
      }),
    ),
    ...(schema["enum"] === undefined ? {} : { enum: jsonList(schema["enum"]) }),
    ...(schema["const"] === undefined ? {} : { const: schema["const"] }),
    ...(schema["default"] === undefined ? {} : { default: schema["default"] }),
    ...(schema["deprecated"] === true ? { deprecated: true } : {}),
    ...(schema["items"] === undefined ? {} : { items: below(schema["items"]) }),
    ...(properties.length === 0
      ? {}
      : { properties: Object.fromEntries(properties.map(([name, one]) => [name, below(one)])) }),
    ...(schema["required"] === undefined ? {} : { required: strings(schema["required"]) }),
    ...Object.fromEntries(lists),
  };
}

/**
 * The fields of an object, including those of its parts (allOf) and variants; required fields of a variant are not
 * required.
 */
export function objectFields(schema: JsonSchema): {
  properties: Record<string, JsonSchema>;
  required: string[];
} {
  const parts = (schema.allOf ?? []).map(objectFields);
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(objectFields);
  return {
    properties: Object.assign(
      {},
      ...variants.map(({ properties }) => properties),
      ...parts.map(({ properties }) => properties),
      schema.properties,
    ),
    required: [...(schema.required ?? []), ...parts.flatMap(({ required }) => required)],
  };
}
