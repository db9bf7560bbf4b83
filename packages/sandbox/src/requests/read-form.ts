import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  member,
  setProperty,
} from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import type { Content } from "../document/service.js";
import { fileText, type SentFile } from "./sent-file.js";

/** The parsed form and its files. */
export interface ReadForm {
  body: JsonObject;
  files: SentFile[];
}

/**
 * Reads the entries of a form (`application/x-www-form-urlencoded`, `multipart/form-data`) with the types of the
 * schema, because a form contains only texts and files.
 */
export async function readForm(
  entries: Iterable<[string, FormDataEntryValue]>,
  content: Content,
): Promise<ReadForm> {
  const properties = propertiesOf(content.schema);
  const values = new Map<string, JsonValue[]>();
  const files: SentFile[] = [];
  for (const [written, entry] of entries) {
    const field = written.endsWith("[]") && !(written in properties) ? written.slice(0, -2) : written;
    const value = await readEntry(field, entry, jsonObject(properties[field]), files);
    const sent = values.get(field);
    if (sent) sent.push(value);
    else values.set(field, [value]);
  }
  const body: JsonObject = {};
  for (const [field, sent] of values) place(body, field, sent, properties, content);
  return { body, files };
}

async function readEntry(
  field: string,
  entry: FormDataEntryValue,
  schema: JsonObject,
  files: SentFile[],
): Promise<JsonValue> {
  if (typeof entry === "string") return entry;
  // A part with the type JSON is a file in `FormData`.
  if (isJsonType(entry.type) && hasType(schema, "object")) return parsed(await entry.text());
  const bytes = new Uint8Array(await entry.arrayBuffer());
  const file = { field, name: entry.name, mediaType: entry.type || "application/octet-stream", bytes };
  files.push(file);
  return fileText(file);
}

/** `size[width]=3` is a member of `size`, unless a property has exactly that name. */
function place(
  body: JsonObject,
  field: string,
  sent: JsonValue[],
  properties: JsonObject,
  content: Content,
): void {
  const open = field.indexOf("[");
  const [outer, inner] = [field.slice(0, open), field.slice(open + 1, -1)];
  if (open > 0 && field.endsWith("]") && !(field in properties) && !inner.includes("[")) {
    const object = jsonObject(member(body, outer));
    const schema = jsonObject(member(propertiesOf(jsonObject(properties[outer])), inner));
    setProperty(object, inner, typed(sent, schema, undefined));
    setProperty(body, outer, object);
    return;
  }
  setProperty(body, field, typed(sent, jsonObject(properties[field]), content.encoding[field]));
}

/** The values of one field with the type of their schema. */
function typed(sent: JsonValue[], schema: JsonObject, encoding: JsonValue | undefined): JsonValue {
  if (hasType(schema, "array")) {
    const [only] = sent;
    // Not every text with a bracket is a list: that of a file begins with one, too.
    const whole = sent.length === 1 && typeof only === "string" && only.startsWith("[") ? parsed(only) : null;
    if (Array.isArray(whole)) return whole;
    const isJoined = member(encoding, "explode") === false && sent.length === 1 && typeof only === "string";
    const items = isJoined ? only.split(",") : sent;
    return items.map((item) => scalar(item, jsonObject(schema["items"])));
  }
  return sent.length === 1 ? scalar(sent[0] ?? "", schema) : sent;
}

/** A text converted to the boolean, number or object of its schema. Unchanged if it is not one. */
export function scalar(value: JsonValue, schema: JsonObject): JsonValue {
  if (typeof value !== "string" || hasType(schema, "string")) return value;
  if (hasType(schema, "boolean") && (value === "true" || value === "false")) return value === "true";
  const isNumber = hasType(schema, "integer") || hasType(schema, "number");
  if (isNumber && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  if (hasType(schema, "null") && value === "null") return null;
  const isStructure = hasType(schema, "object") || hasType(schema, "array");
  return isStructure && /^\s*[[{]/.test(value) ? parsed(value) : value;
}

function parsed(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

function propertiesOf(schema: JsonObject): JsonObject {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list.filter(isJsonObject).map(propertiesOf) : [];
  });
  return Object.assign({}, ...parts, jsonObject(schema["properties"]));
}

function hasType(schema: JsonObject, type: string): boolean {
  const declared = schema["type"];
  if (declared === type || (Array.isArray(declared) && declared.includes(type))) return true;
  const union = schema["anyOf"] ?? schema["oneOf"];
  return Array.isArray(union) && union.some((part) => isJsonObject(part) && hasType(part, type));
}
