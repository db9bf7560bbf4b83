import type { JsonObject, JsonValue } from "./contract.js";
import { readPointer } from "./json-pointer.js";
import { defineMember, isObject } from "./json-value.js";

/** Keywords that would make a resolved schema a resource of its own. */
const resourceKeywords: ReadonlySet<string> = new Set(["$schema", "$id", "$anchor", "$defs"]);

/**
 * A part of the document with its local `$ref`s replaced by what they name.
 * A reference that leads back into itself becomes `{}` (anything), and so does one that leads nowhere.
 */
export function resolveReferences(document: JsonObject, value: JsonValue | undefined): JsonValue {
  return resolve(document, value ?? {}, []);
}

function resolve(document: JsonObject, value: JsonValue, trail: readonly string[]): JsonValue {
  if (Array.isArray(value)) return value.map((item) => resolve(document, item, trail));
  if (!isObject(value)) return value;
  const reference = value["$ref"];
  if (typeof reference === "string") {
    if (!reference.startsWith("#") || trail.includes(reference)) return {};
    const target = readPointer(document, decodeURIComponent(reference.slice(1)));
    if (target === undefined) return {};
    const resolved = resolve(document, target, [...trail, reference]);
    const { $ref: _reference, ...beside } = value;
    if (!isObject(resolved) || Object.keys(beside).length === 0) return resolved;
    const besideResolved = resolve(document, beside, trail);
    return isObject(besideResolved) ? { ...resolved, ...besideResolved } : resolved;
  }
  const copy: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (!resourceKeywords.has(key)) defineMember(copy, key, resolve(document, member, trail));
  }
  return copy;
}
