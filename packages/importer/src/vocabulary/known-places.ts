import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, itemOrMember, member, objectMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";

/** The documentation of a value: a schema, and examples. */
export interface Shown {
  schema: JsonValue | undefined;
  examples: readonly JsonValue[];
}

/**
 * Whether a value can exist at a pointer, by schema or example. Open schemas allow any. Where a field does not exist,
 * its siblings are known.
 */
export function knownAt(
  document: JsonObject,
  { schema, examples }: Shown,
  pointer: string,
): { isKnown: boolean; siblings: string[] } {
  const segments = pointerSegments(pointer);
  if (examples.some((example) => stands(example, segments))) return { isKnown: true, siblings: [] };
  let current: (JsonObject | undefined)[] = [resolveSchema(document, schema)];
  for (const segment of segments) {
    const forms = current.flatMap((one) => formsOf(document, one, new Set()));
    if (forms.some(isOpen)) return { isKnown: true, siblings: [] };
    const next = forms.flatMap((form) => step(document, form, segment));
    if (next.length === 0) {
      const siblings = forms.flatMap((form) => Object.keys(objectMember(form, "properties")));
      return { isKnown: false, siblings: [...new Set(siblings)] };
    }
    current = next;
  }
  return { isKnown: true, siblings: [] };
}

/** The schema at a pointer, for relative pointers; an open one where it is undocumented. */
export function shownAt(document: JsonObject, { schema, examples }: Shown, pointer: string): Shown {
  let current: (JsonObject | undefined)[] = [resolveSchema(document, schema)];
  for (const segment of pointerSegments(pointer))
    current = current
      .flatMap((one) => formsOf(document, one, new Set()))
      .flatMap((form) => step(document, form, segment));
  const found = current.filter((one) => one !== undefined);
  const inner = examples.flatMap((example) => valuesAt(example, pointerSegments(pointer)));
  const [only] = found;
  return { schema: found.length > 1 ? { anyOf: found } : (only ?? {}), examples: inner };
}

function formsOf(document: JsonObject, schema: JsonObject | undefined, above: Set<JsonObject>): JsonObject[] {
  if (schema === undefined) return [{}];
  if (above.has(schema)) return [];
  const inside = new Set(above).add(schema);
  const alternatives = ["anyOf", "oneOf", "allOf"].flatMap((keyword) =>
    arrayMember(schema, keyword).flatMap((one) => formsOf(document, resolveSchema(document, one), inside)),
  );
  const own = Object.keys(schema).some((key) => ["properties", "items", "prefixItems", "type"].includes(key));
  return own || alternatives.length === 0 ? [schema, ...alternatives] : alternatives;
}

/** Whether a schema leaves its members open. */
function isOpen(schema: JsonObject): boolean {
  const every = schema["additionalProperties"];
  if (every === true || isJsonObject(every)) return true;
  const types = [schema["type"]].flat();
  const isScalar = schema["type"] !== undefined && !types.includes("object") && !types.includes("array");
  const says = ["properties", "items", "prefixItems", "anyOf", "oneOf", "allOf", "enum", "const"];
  return !isScalar && !says.some((key) => schema[key] !== undefined);
}

function step(document: JsonObject, schema: JsonObject, segment: string): (JsonObject | undefined)[] {
  const named = member(objectMember(schema, "properties"), segment);
  if (named !== undefined) return [resolveSchema(document, named)];
  const isIndex = segment === "*" || /^\d+$/.test(segment);
  const items = isIndex ? [...arrayMember(schema, "prefixItems"), schema["items"]] : [];
  return items.flatMap((item) => (item === undefined ? [] : [resolveSchema(document, item)]));
}

function stands(value: JsonValue | undefined, segments: readonly string[]): boolean {
  return valuesAt(value, segments).length > 0;
}

function valuesAt(value: JsonValue | undefined, [segment, ...rest]: readonly string[]): JsonValue[] {
  if (value === undefined) return [];
  if (segment === undefined) return [value];
  if (segment !== "*") return valuesAt(itemOrMember(value, segment), rest);
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((item) => valuesAt(item, rest))
    : [];
}
