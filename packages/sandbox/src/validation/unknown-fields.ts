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

/**
 * Fields that no schema lists: probable typing errors, and the others, which are accepted because documentation is
 * incomplete.
 */
export interface UnknownFields {
  violations: Violation[];
  accepted: string[];
}

/**
 * Finds fields that an object's schema does not list.
 * @param also Names that are known at this position in addition to the schema's.
 */
export function findUnknownFields(
  value: JsonValue | undefined,
  schema: JsonObject,
  base: JsonPointer,
  also: readonly string[] = [],
): UnknownFields {
  const properties = jsonObject(schema["properties"]);
  const found: UnknownFields = { violations: [], accepted: [] };
  if (!isJsonObject(value)) return found;
  let known: string[] | undefined;
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(properties, name) || also.includes(name)) continue;
    known ??= [...Object.keys(properties), ...also];
    if (known.length === 0) return found;
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

/** The names of the root members in pointers. */
export function rootNames(pointers: readonly (JsonPointer | undefined)[]): string[] {
  return pointers.flatMap((pointer) => (pointer === undefined ? [] : pointerSegments(pointer).slice(0, 1)));
}
