import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  jsonObject,
  member,
  pointerSegments,
} from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import { nearMiss } from "./near-miss.js";
import type { Violation } from "./violation.js";

/** Fields no schema lists: the likely typing errors, and the rest, which is accepted (pages are incomplete). */
export interface UnknownFields {
  violations: Violation[];
  accepted: string[];
}

/**
 * Looks for fields that an object's schema does not list.
 * @param also Names that are known at this place beside the schema's.
 */
export function findUnknownFields(
  value: JsonValue | undefined,
  schema: JsonObject,
  base: JsonPointer,
  also: readonly string[] = [],
): UnknownFields {
  const known = [...Object.keys(jsonObject(schema["properties"])), ...also];
  const found: UnknownFields = { violations: [], accepted: [] };
  if (!isJsonObject(value) || known.length === 0) return found;
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const field = pointerToField(appendPointer(base, name));
    const meant = nearMiss(name, known);
    if (meant === undefined || member(value, meant) !== undefined) {
      found.accepted.push(field);
    } else {
      const description = `${name} is not a known field. Did you mean ${meant}?`;
      found.violations.push({ field, description, type: "unknown_field" });
    }
  }
  return found;
}

/** The names that pointers use at the root of a body. */
export function rootNames(pointers: readonly (JsonPointer | undefined)[]): string[] {
  return pointers.flatMap((pointer) => (pointer === undefined ? [] : pointerSegments(pointer).slice(0, 1)));
}
