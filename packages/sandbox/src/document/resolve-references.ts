import { isJsonObject, type JsonObject, type JsonValue, resolveReference, setProperty } from "./contract.js";

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
  if (!isJsonObject(value)) return value;
  const reference = value["$ref"];
  if (typeof reference === "string") {
    if (trail.includes(reference)) return {};
    const target = resolveReference(document, reference);
    if (target === undefined) return {};
    const resolved = resolve(document, target, [...trail, reference]);
    const { $ref: _reference, ...beside } = value;
    if (!isJsonObject(resolved) || Object.keys(beside).length === 0) return resolved;
    const besideResolved = resolve(document, beside, trail);
    return isJsonObject(besideResolved) ? { ...resolved, ...besideResolved } : resolved;
  }
  const copy: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (!resourceKeywords.has(key)) setProperty(copy, key, resolve(document, member, trail));
  }
  return copy;
}
