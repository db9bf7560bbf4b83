import type { JsonObject, JsonPointer, JsonValue } from "../document/contract.js";
import { pointerSegments, pointerToField } from "../document/json-pointer.js";
import { isObject, memberOf, objectOf } from "../document/json-value.js";
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
  const known = [...Object.keys(objectOf(schema["properties"])), ...also];
  const found: UnknownFields = { violations: [], accepted: [] };
  if (!isObject(value) || known.length === 0) return found;
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const field = pointerToField(`${base}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    const meant = nearMiss(name, known);
    if (meant === undefined || memberOf(value, meant) !== undefined) {
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
