import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  resolveReference,
  sameJson,
  setProperty,
} from "./contract.js";

/** Keywords that would turn a resolved schema into a separate resource. */
const resourceKeywords: ReadonlySet<string> = new Set(["$schema", "$id", "$anchor", "$defs"]);

/**
 * A part of the document with its local `$ref`s replaced by their targets. A circular reference or one without a target
 * becomes `{}` (anything).
 */
export function resolveReferences(document: JsonObject, value: JsonValue | undefined): JsonValue {
  return resolve(document, value ?? {}, []);
}

/** Annotation keywords. Next to a reference they apply to its position. */
const describing: ReadonlySet<string> = new Set([
  ...[
    "title",
    "description",
    "summary",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
  ],
]);

/**
 * A schema with the keywords next to its reference. Both apply in JSON Schema 2020-12, so rules of one never replace
 * rules of the other.
 */
function withBeside(target: JsonObject, beside: JsonObject): JsonObject {
  const isInConflict = Object.keys(beside).some(
    (key) =>
      key in target && !describing.has(key) && !key.startsWith("x-") && !sameJson(target[key], beside[key]),
  );
  if (!isInConflict) return { ...target, ...beside };
  const rules = Object.entries(beside).filter(([key]) => !describing.has(key));
  const described = Object.entries(beside).filter(([key]) => describing.has(key));
  return { ...Object.fromEntries(described), allOf: [target, Object.fromEntries(rules)] };
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
    return isJsonObject(besideResolved) ? withBeside(resolved, besideResolved) : resolved;
  }
  const copy: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    if (!resourceKeywords.has(key)) setProperty(copy, key, resolve(document, member, trail));
  }
  return copy;
}
