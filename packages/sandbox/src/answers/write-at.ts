import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  member,
  pointerSegments,
  setProperty,
} from "../document/contract.js";
import { alternativesOf } from "./alternatives.js";
import { sampleSchema } from "./sample-schema.js";
import { schemaAt } from "./schema-at.js";

/**
 * The value with another value inserted at the pointer. Missing containers are created according to their schema. A `*`
 * segment inserts one item per entry of `replacement`, an array.
 * @param full Whether created containers have all properties of their schema, or only the required ones.
 */
export function writeAt(
  value: JsonValue | undefined,
  schema: JsonObject,
  pointer: JsonPointer,
  replacement: JsonValue,
  full = true,
): JsonValue {
  return writeSegments(value, schema, pointerSegments(pointer), replacement, full);
}

function writeSegments(
  value: JsonValue | undefined,
  schema: JsonObject,
  segments: readonly string[],
  replacement: JsonValue,
  full: boolean,
): JsonValue {
  const [segment, ...rest] = segments;
  if (segment === undefined) return replacement;
  if (segment === "*") {
    const item = schemaAt(schema, "/0") ?? {};
    const present = Array.isArray(value) ? value : [];
    const entries = Array.isArray(replacement) ? replacement : [replacement];
    return entries.map((entry, index) =>
      writeSegments(present[index] ?? made(item, rest, full), item, rest, entry, full),
    );
  }
  const inner = schemaAt(schema, `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`) ?? {};
  if (Array.isArray(value) || (!isJsonObject(value) && /^\d+$/.test(segment) && isList(schema))) {
    const copy = Array.isArray(value) ? [...value] : [];
    const index = Number(segment);
    copy[index] = writeSegments(copy[index] ?? made(inner, rest, full), inner, rest, replacement, full);
    return copy;
  }
  const copy = isJsonObject(value) ? { ...value } : {};
  const before = member(copy, segment);
  setProperty(
    copy,
    segment,
    writeSegments(before ?? made(inner, rest, full), inner, rest, replacement, full),
  );
  return copy;
}

/** Whether a schema, or one of its alternatives, is a list. A schema without any information may be one. */
function isList(schema: JsonObject): boolean {
  if (Object.keys(schema).length === 0) return true;
  return alternativesOf(schema).some((one) => isJsonObject(one["items"]));
}

/** A sample of a new container for its other members. Undefined if the value itself is replaced. */
function made(schema: JsonObject, rest: readonly string[], full: boolean): JsonValue | undefined {
  return rest.length === 0 || rest[0] === "*" ? undefined : sampleSchema(schema, { full, text: "sandbox" });
}

/** The value without the member at the pointer. */
export function removeAt(value: JsonValue, pointer: JsonPointer): JsonValue {
  return removeSegments(value, pointerSegments(pointer));
}

function removeSegments(value: JsonValue, segments: readonly string[]): JsonValue {
  const [segment, ...rest] = segments;
  if (segment === undefined) return null;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      segment === "*" || segment === String(index) ? removeSegments(item, rest) : item,
    );
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, segment)) return value;
  const { [segment]: inner = null, ...others } = value;
  return rest.length === 0 ? others : { ...others, [segment]: removeSegments(inner, rest) };
}
