import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  member,
  pointerSegments,
  setProperty,
} from "../document/contract.js";
import { sampleSchema } from "./sample-schema.js";
import { schemaAt } from "./schema-at.js";

/**
 * The value with another value put at the pointer. What is missing on the way is made as its schema says. A `*` segment
 * puts one item per entry of `replacement`, an array.
 */
export function writeAt(
  value: JsonValue | undefined,
  schema: JsonObject,
  pointer: JsonPointer,
  replacement: JsonValue,
): JsonValue {
  return writeSegments(value, schema, pointerSegments(pointer), replacement);
}

function writeSegments(
  value: JsonValue | undefined,
  schema: JsonObject,
  segments: readonly string[],
  replacement: JsonValue,
): JsonValue {
  const [segment, ...rest] = segments;
  if (segment === undefined) return replacement;
  if (segment === "*") {
    const item = schemaAt(schema, "/0") ?? {};
    const present = Array.isArray(value) ? value : [];
    const entries = Array.isArray(replacement) ? replacement : [replacement];
    return entries.map((entry, index) =>
      writeSegments(present[index] ?? made(item, rest), item, rest, entry),
    );
  }
  const inner = schemaAt(schema, `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`) ?? {};
  if (
    Array.isArray(value) ||
    (value === undefined && /^\d+$/.test(segment) && isJsonObject(schema["items"]))
  ) {
    const copy = [...(value ?? [])];
    const index = Number(segment);
    copy[index] = writeSegments(copy[index] ?? made(inner, rest), inner, rest, replacement);
    return copy;
  }
  const copy = isJsonObject(value) ? { ...value } : {};
  const before = member(copy, segment);
  setProperty(copy, segment, writeSegments(before ?? made(inner, rest), inner, rest, replacement));
  return copy;
}

/** What a container on the way holds beside; nothing where the value itself is replaced. */
function made(schema: JsonObject, rest: readonly string[]): JsonValue | undefined {
  return rest.length === 0 || rest[0] === "*"
    ? undefined
    : sampleSchema(schema, { full: true, text: "sandbox" });
}

/** The value without what stands at the pointer. */
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
