import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  setProperty,
} from "../document/contract.js";
import { textOf } from "../document/json-value.js";

/** How a value is made from a schema. */
export interface SampleOptions {
  /** Also what is optional. Otherwise an optional part is there only if its value is known. */
  full?: boolean;
  /** What texts say. */
  text?: string;
  /** The URL that a property of this name holds, if any. */
  urlFor?: (name: string) => string | undefined;
  /** Milliseconds since 1970. */
  now?: number;
}

/** A value that fits a resolved schema, or undefined if nothing is known and nothing is required. */
export function sampleSchema(schema: JsonObject, options: SampleOptions): JsonValue | undefined {
  return sample(schema, options, "", true);
}

function sample(
  schema: JsonObject,
  options: SampleOptions,
  name: string,
  required: boolean,
): JsonValue | undefined {
  const types = Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]];
  const isUrl = schema["format"] === "uri" || schema["format"] === "url";
  if (isUrl) return options.urlFor?.(name) ?? (types.includes("null") ? null : undefined);
  if (schema["const"] !== undefined) return schema["const"];
  if (schema["format"] === "date-time" && !types.includes("null")) {
    return required || options.full ? new Date(options.now ?? 0).toISOString() : undefined;
  }
  const known = schema["default"] ?? jsonList(schema["examples"])[0] ?? schema["example"];
  if (known !== undefined && !isJsonObject(known) && !Array.isArray(known)) return known;
  if (types.includes("null") || schema["nullable"] === true) return null;
  const merged = mergeParts(schema);
  if (types.includes("object") || merged["properties"] !== undefined) {
    return sampleObject(merged, options, required);
  }
  const union = jsonList(schema["anyOf"] ?? schema["oneOf"]).filter(isJsonObject);
  if (union.some((part) => part["type"] === "null")) return null;
  if (union[0]) return sample(union[0], options, name, required);
  if (!required && !options.full) return undefined;
  return samplePlain(schema, options, textOf(types[0]));
}

function samplePlain(
  schema: JsonObject,
  options: SampleOptions,
  type: string | undefined,
): JsonValue | undefined {
  const choice = jsonList(schema["enum"])[0];
  if (choice !== undefined) return choice;
  switch (type) {
    case "array": {
      const item = options.full ? sample(jsonObject(schema["items"]), options, "", true) : undefined;
      return item === undefined ? [] : [item];
    }
    case "integer":
    case "number":
      return typeof schema["minimum"] === "number" ? schema["minimum"] : 0;
    case "boolean":
      return false;
    case "string":
      return options.text ?? "sandbox";
    default:
      return undefined;
  }
}

function sampleObject(schema: JsonObject, options: SampleOptions, required: boolean): JsonValue | undefined {
  const names = jsonList(schema["required"]);
  const value: JsonObject = {};
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const member = sample(jsonObject(property), options, name, names.includes(name));
    if (member !== undefined) setProperty(value, name, member);
  }
  return Object.keys(value).length > 0 || required ? value : undefined;
}

function mergeParts(schema: JsonObject): JsonObject {
  const parts = jsonList(schema["allOf"]).filter(isJsonObject).map(mergeParts);
  if (parts.length === 0) return schema;
  const all = [...parts, schema];
  return {
    ...schema,
    properties: Object.assign({}, ...all.map((part) => jsonObject(part["properties"]))),
    required: all.flatMap((part) => jsonList(part["required"])),
  };
}
