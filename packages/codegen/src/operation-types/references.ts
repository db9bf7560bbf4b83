import {
  appendPointer,
  isJsonObject,
  itemOrMember,
  type JsonObject,
  type JsonValue,
  referenceSegments,
} from "@corsac/importer/document";
import { referenceOf } from "./entries.js";

/** The reference written in the one way in which places are written, so that the two can be compared. */
export function canonical(reference: string): string {
  return /[~%]/.test(reference) ? referenceSegments(reference).reduce(appendPointer, "#") : reference;
}

/** What a reference leads to, through any further ones; undefined where that is nothing, or a circle. */
export function resolve(document: JsonObject, reference: string): JsonValue | undefined {
  const end = resolvedReference(document, reference);
  return end === undefined ? undefined : targetOf(document, end);
}

/**
 * The last reference of a chain. A reference with sibling keywords is more than its target, and ends the
 * chain.
 */
export function resolvedReference(document: JsonObject, reference: string): string | undefined {
  const visited = new Set<string>();
  for (let next = canonical(reference); !visited.has(next); ) {
    visited.add(next);
    const value = targetOf(document, next);
    if (value === undefined) return undefined;
    const further = referenceOf(value);
    if (further === undefined || saysMore(value)) return next;
    next = canonical(further);
  }
  return undefined;
}

/** The target of a reference; undefined if it does not exist or is in another document. */
export function targetOf(document: JsonObject, reference: string): JsonValue | undefined {
  if (!reference.startsWith("#/")) return undefined;
  let value: JsonValue | undefined = document;
  for (const segment of referenceSegments(reference)) value = itemOrMember(value, segment);
  return value;
}

const words: ReadonlySet<string> = new Set([
  "$ref",
  "summary",
  "title",
  "description",
  "example",
  "examples",
]);

/** Whether there is more than a reference and words for readers. */
export function saysMore(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).some((name) => !words.has(name) && !name.startsWith("x-"));
}

/** Whether a reference has keywords beside it that describe values, too: it is then one part of a schema. */
export function isComposed(schema: JsonValue): boolean {
  return (
    isJsonObject(schema) && ["type", "properties", "allOf", "anyOf", "oneOf"].some((name) => name in schema)
  );
}
