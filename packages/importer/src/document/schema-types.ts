import type { JsonObject, JsonValue } from "./json.js";
import { isJsonObject, strings, textMember } from "./json-values.js";
import { resolveReference } from "./schema-reference.js";

/** Names of JSON types; `integer` counts as `number`. Undefined where a schema does not restrict the type. */
type JsonTypes = ReadonlySet<string> | undefined;

/**
 * The JSON types that a schema allows, from its own keywords, its alternatives and its references. A schema without a
 * type that lists properties describes an object, and one with `items` a list.
 */
export function schemaTypes(schema: JsonValue | undefined, document: JsonObject = {}): JsonTypes {
  return new TypeReader(document).read(schema);
}

/** Whether an object can match a schema. */
export function allowsObject(schema: JsonValue | undefined, document: JsonObject = {}): boolean {
  return schemaTypes(schema, document)?.has("object") ?? true;
}

class TypeReader {
  readonly #document: JsonObject;
  /** Each reference is followed once: the number of paths through nested references can be exponential. */
  readonly #known = new Map<string, JsonTypes>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  read(schema: JsonValue | undefined): JsonTypes {
    if (schema === false) return new Set();
    if (!isJsonObject(schema)) return undefined;
    const { allOf, anyOf, oneOf } = schema;
    const parts = [ownTypes(schema), this.#target(textMember(schema, "$ref"))];
    if (Array.isArray(allOf)) parts.push(...allOf.map((part) => this.read(part)));
    for (const forms of [anyOf, oneOf]) {
      if (Array.isArray(forms) && forms.length > 0) parts.push(any(forms.map((form) => this.read(form))));
    }
    return parts.reduce(both, undefined);
  }

  #target(reference: string | undefined): JsonTypes {
    if (reference === undefined) return undefined;
    if (!this.#known.has(reference)) {
      // A circular reference adds nothing.
      this.#known.set(reference, undefined);
      this.#known.set(reference, this.read(resolveReference(this.#document, reference)));
    }
    return this.#known.get(reference);
  }
}

function ownTypes(schema: JsonObject): JsonTypes {
  const { type, not, properties, additionalProperties, items } = schema;
  if (isJsonObject(not) && Object.keys(not).length === 0) return new Set();
  if (Object.hasOwn(schema, "const")) return new Set([typeOf(schema["const"] ?? null)]);
  if (Array.isArray(schema["enum"])) return new Set(schema["enum"].map(typeOf));
  const types = typeof type === "string" ? [type] : strings(type);
  if (types.length > 0) return new Set(types.map((name) => (name === "integer" ? "number" : name)));
  if (isJsonObject(properties) || isJsonObject(additionalProperties)) return new Set(["object"]);
  return items === undefined ? undefined : new Set(["array"]);
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function both(one: JsonTypes, other: JsonTypes): JsonTypes {
  if (one === undefined || other === undefined) return one ?? other;
  return new Set([...one].filter((name) => other.has(name)));
}

function any(forms: readonly JsonTypes[]): JsonTypes {
  const known = forms.filter((types) => types !== undefined);
  return known.length < forms.length ? undefined : new Set(known.flatMap((types) => [...types]));
}
