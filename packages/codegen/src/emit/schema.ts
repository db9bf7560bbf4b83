import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";

/** The part of JSON Schema 2020-12 that generated code carries: what the client's validator understands. */
export interface JsonSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  deprecated?: boolean;
  /** A field that only answers have. */
  readOnly?: boolean;
  /** A field that only requests have. */
  writeOnly?: boolean;
  enum?: JsonValue[];
  const?: JsonValue;
  default?: JsonValue;
  examples?: JsonValue[];
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  contentMediaType?: string;
  contentEncoding?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  not?: JsonSchema;
  /** For types alone: the value is a file, whatever the format on the wire. */
  written?: "file";
  /** The keywords that were inferred and not confirmed, with their sources. */
  "x-corsac-inferred"?: Record<string, JsonValue>;
}

const texts = ["title", "description"] as const;
const values = ["const", "default"] as const;
const numbers = [
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
] as const;
const formats = ["pattern", "format", "contentMediaType", "contentEncoding"] as const;
const alternatives = ["anyOf", "oneOf", "allOf"] as const;

/**
 * Reads a schema from a document, keyword by keyword in one order. What the client does not understand, such as
 * extensions, stays behind: it would only make the user's bundle larger.
 */
export function readSchema(source: JsonObject): JsonSchema {
  const schema: JsonSchema = {};
  const { type, deprecated, items, properties, required, additionalProperties, not } = source;
  if (typeof type === "string") schema.type = type;
  else if (Array.isArray(type)) schema.type = type.filter(isString);
  for (const keyword of texts) copyText(source, schema, keyword);
  if (deprecated === true) schema.deprecated = true;
  if (source["readOnly"] === true) schema.readOnly = true;
  if (source["writeOnly"] === true) schema.writeOnly = true;
  if (Array.isArray(source["enum"])) schema.enum = source["enum"];
  for (const keyword of values) {
    const value = source[keyword];
    if (value !== undefined) schema[keyword] = value;
  }
  if (Array.isArray(source["examples"])) schema.examples = source["examples"];
  for (const keyword of numbers) {
    const value = source[keyword];
    if (typeof value === "number") schema[keyword] = value;
  }
  for (const keyword of formats) copyText(source, schema, keyword);
  if (isJsonObject(items)) schema.items = readSchema(items);
  if (isJsonObject(properties)) schema.properties = readProperties(properties);
  if (Array.isArray(required)) schema.required = required.filter(isString);
  if (typeof additionalProperties === "boolean") schema.additionalProperties = additionalProperties;
  else if (isJsonObject(additionalProperties)) schema.additionalProperties = readSchema(additionalProperties);
  for (const keyword of alternatives) {
    const variants = source[keyword];
    if (Array.isArray(variants)) schema[keyword] = variants.filter(isJsonObject).map(readSchema);
  }
  if (isJsonObject(not)) schema.not = readSchema(not);
  const marks = source["x-corsac-inferred"];
  if (isJsonObject(marks)) schema["x-corsac-inferred"] = marks;
  return schema;
}

function copyText(
  source: JsonObject,
  schema: JsonSchema,
  keyword: (typeof texts | typeof formats)[number],
): void {
  const value = source[keyword];
  if (typeof value === "string") schema[keyword] = value;
}

/** From entries, so that a field named `__proto__` stays a field. */
function readProperties(properties: JsonObject): Record<string, JsonSchema> {
  const read = Object.entries(properties).map(([name, property]): [string, JsonSchema] => [
    name,
    isJsonObject(property) ? readSchema(property) : {},
  ]);
  return Object.fromEntries(read);
}

function isString(value: JsonValue): value is string {
  return typeof value === "string";
}
