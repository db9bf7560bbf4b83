import type { JsonObject, JsonValue } from "./json.js";
import { pointerSegments, valueAtPointer } from "./json-pointer.js";
import { isJsonObject, textMember } from "./json-values.js";

/** The pointer of a reference within the document: `#/components/schemas/One` → `/components/schemas/One`. */
export function referencePointer(reference: string): string | undefined {
  if (!reference.startsWith("#")) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return reference.slice(1);
  }
}

/** The segments of a reference within the document, from its root; an empty list for any other reference. */
export function referenceSegments(reference: string): string[] {
  const pointer = referencePointer(reference);
  return pointer === undefined ? [] : pointerSegments(pointer);
}

/** The target of a `$ref` within the document; undefined where there is none. */
export function resolveReference(document: JsonObject, reference: string): JsonValue | undefined {
  const pointer = referencePointer(reference);
  return pointer === undefined ? undefined : valueAtPointer(document, pointer);
}

/** The schema at the end of any chain of references; undefined where a reference has no target or is circular. */
export function resolveSchema(document: JsonObject, schema: JsonValue | undefined): JsonObject | undefined {
  let current = schema;
  const seen = new Set<string>();
  for (;;) {
    if (!isJsonObject(current)) return undefined;
    const reference = textMember(current, "$ref");
    if (reference === undefined) return current;
    if (seen.has(reference)) return undefined;
    seen.add(reference);
    current = resolveReference(document, reference);
  }
}
