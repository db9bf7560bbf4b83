import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  setProperty,
} from "../document/contract.js";
import { samplePlain } from "./sample-plain.js";
import { takesValue } from "./takes-value.js";

/** Options for generating a sample of a schema. */
export interface SampleOptions {
  /**
   * Whether to include the optional parts too. Otherwise an optional part is included only if its value is known. An
   * optional text is left out even then if the schema says nothing about its value, unless it is an id by its name: a
   * client would take an invented text for a fact, such as a reason for blocking.
   */
  full?: boolean;
  /** With `full`, whether to include those texts as well. */
  invent?: boolean;
  /** The value of texts without other information. */
  text?: string;
  /** The value of ids without other information. That of other texts if absent. */
  id?: string;
  /** The URL for a property of this name, if there is one. */
  urlFor?: (name: string) => string | undefined;
  /** Milliseconds since 1970. */
  now?: number;
  /** The secret that signs webhooks. A text whose pattern requires the prefix of such a secret has this value. */
  secret?: string;
}

/** Maximum number of items of an array, regardless of `minItems`. */
const mostItems = 100;
/** A placeholder for a required URL (RFC 2606). */
const exampleUrl = "https://example.com/";

/** Prefix of signing secrets of Standard Webhooks. */
const secretPattern = "^whsec_";

/** A value that is valid for a resolved schema. Undefined if nothing is known and nothing is required. */
export function sampleSchema(schema: JsonObject, options: SampleOptions): JsonValue | undefined {
  return sample(schema, options, "", true);
}

function sample(
  schema: JsonObject,
  options: SampleOptions,
  name: string,
  required: boolean,
): JsonValue | undefined {
  const types: readonly (JsonValue | undefined)[] = Array.isArray(schema["type"])
    ? schema["type"]
    : [schema["type"]];
  if (isUrl(schema)) {
    const url = options.urlFor?.(name) ?? (types.includes("null") ? null : undefined);
    return url === undefined && required ? exampleUrl : url;
  }
  if (schema["const"] !== undefined) return schema["const"];
  if (schema["format"] === "date-time" && !types.includes("null")) {
    return required || options.full ? new Date(options.now ?? 0).toISOString() : undefined;
  }
  const known = schema["default"] ?? jsonList(schema["examples"])[0] ?? schema["example"];
  const isPlain = known !== undefined && !isJsonObject(known) && !Array.isArray(known);
  // Documents contain examples that their own rules forbid.
  if (isPlain && takesValue(schema, known)) return known;
  const mayBeNull = types.includes("null") || schema["nullable"] === true;
  if (mayBeNull && (!Array.isArray(schema["enum"]) || schema["enum"].includes(null))) return null;
  const merged = mergedSchema(schema);
  if (types.includes("object") || merged["properties"] !== undefined) {
    return sampleObject(merged, options, required);
  }
  if (hasParts(schema) && merged["type"] !== undefined && schema["type"] === undefined) {
    return sample(merged, options, name, required);
  }
  const union = jsonList(schema["anyOf"] ?? schema["oneOf"]).filter(isJsonObject);
  if (union.some((part) => part["type"] === "null")) return null;
  if (union[0]) return sample(union[0], options, name, required);
  if (!required && !options.full) return undefined;
  if (!required && !options.invent && isUnknownText(schema, name)) return undefined;
  if (types.includes("array")) return sampleArray(schema, options);
  if (options.secret !== undefined && schema["pattern"] === secretPattern) return options.secret;
  const text = (isIdName(name) ? options.id : undefined) ?? options.text ?? "sandbox";
  return samplePlain(schema, text, options.now ?? 0);
}

function isUrl({ format }: JsonObject): boolean {
  return format === "uri" || format === "url";
}

/** Whether a schema is a text without any information about its value. */
function isUnknownText(schema: JsonObject, name: string): boolean {
  const isText = [schema["type"]].flat().includes("string");
  const isKnown = ["enum", "format", "pattern"].some((keyword) => schema[keyword] !== undefined);
  return isText && !isKnown && !isIdName(name);
}

/** Whether a property is an id by its name: `id`, `task_id`, `taskId`. */
function isIdName(name: string): boolean {
  return /^id$|[_-]id$|[a-z0-9]I[dD]$/.test(name);
}

/** The minimum number of items, and at least one with `full` if anything is known about it. */
function sampleArray(schema: JsonObject, options: SampleOptions): JsonValue {
  const least = typeof schema["minItems"] === "number" ? Math.min(schema["minItems"], mostItems) : 0;
  const most = typeof schema["maxItems"] === "number" ? schema["maxItems"] : Number.POSITIVE_INFINITY;
  const count = Math.min(Math.max(least, options.full ? 1 : 0), most);
  const item = jsonObject(schema["items"]);
  const isNeeded = least > 0 || options.invent === true || isUrl(item);
  const items = Array.from({ length: count }, () => sample(item, options, "", isNeeded));
  return items.filter((item) => item !== undefined);
}

function sampleObject(schema: JsonObject, options: SampleOptions, required: boolean): JsonValue | undefined {
  const names = jsonList(schema["required"]);
  const value: JsonObject = {};
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const isNeeded = names.includes(name);
    const made = sample(jsonObject(property), options, name, isNeeded);
    // A required member without restrictions is null.
    const member = made === undefined && isNeeded ? null : made;
    if (member !== undefined) setProperty(value, name, member);
  }
  return Object.keys(value).length > 0 || required ? value : undefined;
}

function hasParts(schema: JsonObject): boolean {
  return Array.isArray(schema["allOf"]);
}

/** A schema merged with its `allOf`. */
export function mergedSchema(schema: JsonObject): JsonObject {
  const merged = jsonList(schema["allOf"]).filter(isJsonObject).map(mergedSchema);
  if (merged.length === 0) return schema;
  const all = [...merged, schema];
  return {
    ...withoutAllOf(Object.assign({}, ...all)),
    ...commonType(all),
    ...(all.some((part) => part["properties"] !== undefined)
      ? { properties: mergeProperties(all.map((part) => jsonObject(part["properties"]))) }
      : {}),
    required: all.flatMap((part) => jsonList(part["required"])),
  };
}

/** A property that several parts describe has the keywords of all of them. */
function mergeProperties(parts: readonly JsonObject[]): JsonObject {
  const merged: JsonObject = {};
  for (const part of parts) {
    for (const [name, schema] of Object.entries(part)) {
      const before = Object.hasOwn(merged, name) ? merged[name] : undefined;
      setProperty(
        merged,
        name,
        before === undefined || before === schema ? schema : { allOf: [before, schema] },
      );
    }
  }
  return merged;
}

/** The types that all parts allow, if several of them have `type`. */
function commonType(parts: readonly JsonObject[]): JsonObject {
  const lists = parts.flatMap(({ type }) => (type === undefined ? [] : [[type].flat()]));
  const [first = [], ...others] = lists;
  const common = first.filter((type) => others.every((list) => list.includes(type)));
  return lists.length < 2 || common.length === 0
    ? {}
    : { type: common.length === 1 ? (common[0] ?? null) : common };
}

function withoutAllOf({ allOf: _parts, ...schema }: JsonObject): JsonObject {
  return schema;
}
