import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, strings } from "../../document/json-values.js";
import { extension, extensionName } from "./extension-rules.js";
import { flattened, hasOpenReferences } from "./flatten-references.js";
import type { PlainContext } from "./plain-context.js";
import { plainEnum } from "./plain-enum.js";
import { mockExample } from "./plain-mock.js";
import { plainNullable } from "./plain-nullable.js";

const schemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const schemaMaps = ["patternProperties", "$defs", "definitions", "dependentSchemas"];
const schemas = ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"];
/** Keywords of OpenAPI 3.0 and of model hosts that are replaced by others. */
const replaced = ["nullable", "x-nullable", "example", "x-order", "mock"];

/**
 * Converts a schema to OpenAPI 3.1 as far as possible: the tools' extensions according to their rules, and the specific
 * keywords of OpenAPI 3.0 and Swagger 2.0. Returns the same object if there is nothing to change.
 */
export function plainSchema(schema: JsonValue, context: PlainContext): JsonValue {
  if (!isJsonObject(schema)) return schema;
  if (hasOpenReferences(schema)) {
    const found = flattened(schema, context);
    if (found !== undefined) {
      return plainKeywords(found.schema, { ...context, following: found.following });
    }
  }
  return plainKeywords(schema, context);
}

function plainKeywords(schema: JsonObject, context: PlainContext): JsonObject {
  const result: JsonObject = {};
  const moved: Record<string, string> = {};
  let isChanged = false;
  for (const [key, value] of Object.entries(schema)) {
    if (extensionName(key) !== undefined || replaced.includes(key)) {
      isChanged = true;
      continue;
    }
    if (key === "$ref" && typeof value === "string" && value.startsWith("#/definitions/")) {
      const message = phrase`"${value}" is not in this file; only the keywords beside the reference are used`;
      context.report("unresolved-reference", message, schema);
      isChanged = true;
      continue;
    }
    if (key === "items" && Array.isArray(value)) moved["prefixItems"] = key;
    const name = key === "items" && Array.isArray(value) ? "prefixItems" : key;
    result[name] = plainPart(name, value, schema, context);
    if (name !== key || result[name] !== value) isChanged = true;
  }
  const additions: JsonObject = plainEnum(schema);
  const example = exampleOf(schema);
  if (example !== undefined) additions["examples"] = [example];
  if (example !== undefined) moved["examples"] = "example";
  Object.assign(result, additions);
  const exclusive = plainExclusive(result);
  if (!isChanged && exclusive === result && Object.keys(additions).length === 0) return schema;
  const nullable = { ...exclusive, ...pickFlags(schema) };
  return context.origins.place(plainNullable(nullable), schema, moved);
}

function pickFlags(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    ["nullable", "x-nullable"].filter((key) => schema[key] === true).map((key) => [key, true]),
  );
}

function plainPart(key: string, value: JsonValue, owner: JsonObject, context: PlainContext): JsonValue {
  if (key === "properties" && isJsonObject(value)) {
    return context.origins.place(plainMap(ordered(value, owner), context), value);
  }
  if (schemaMaps.includes(key) && isJsonObject(value)) {
    return context.origins.place(plainMap(value, context), value);
  }
  if (schemaLists.includes(key) && Array.isArray(value)) {
    const list = value.map((item) => plainSchema(item, context));
    return list.every((item, index) => item === value[index]) ? value : context.origins.place(list, value);
  }
  return schemas.includes(key) ? plainSchema(value, context) : value;
}

function plainMap(map: JsonObject, context: PlainContext): JsonObject {
  const entries = Object.entries(map).map(([name, schema]): [string, JsonValue] => [
    name,
    plainSchema(schema, context),
  ]);
  return entries.every(([name, schema]) => schema === map[name]) ? map : Object.fromEntries(entries);
}

/** Properties in the order of the page, or in that of `x-order`, by which model hosts number their fields. */
function ordered(properties: JsonObject, owner: JsonObject): JsonObject {
  const names = Object.keys(properties);
  const listed = strings(extension(owner, "orders")).filter((name) => Object.hasOwn(properties, name));
  const place = (name: string): number => {
    const number = objectMember(properties, name)["x-order"];
    return typeof number === "number" ? number : Number.MAX_SAFE_INTEGER;
  };
  const rest = names.filter((name) => !listed.includes(name));
  const sorted = [...new Set([...listed, ...[...rest].sort((one, other) => place(one) - place(other))])];
  if (sorted.every((name, index) => name === names[index])) return properties;
  return Object.fromEntries(sorted.map((name) => [name, properties[name] ?? {}]));
}

/** `example`, or the mock value; an empty string is not an example, and both are ignored if `examples` is not empty. */
function exampleOf(schema: JsonObject): JsonValue | undefined {
  if (Array.isArray(schema["examples"]) && schema["examples"].length > 0) return undefined;
  const { example } = schema;
  return example === undefined || example === null || example === "" ? mockExample(schema) : example;
}

/** `exclusiveMinimum: true` with `minimum` becomes `exclusiveMinimum: <minimum>` of JSON Schema. */
function plainExclusive(schema: JsonObject): JsonObject {
  let result = schema;
  for (const [exclusive, plain] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const flag = result[exclusive];
    if (typeof flag !== "boolean") continue;
    const { [exclusive]: _, [plain]: bound, ...rest } = result;
    if (bound === undefined) result = rest;
    else result = { ...rest, [flag ? exclusive : plain]: bound };
  }
  return result;
}
