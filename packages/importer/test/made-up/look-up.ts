import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { pointerSegments } from "../../src/document/json-pointer.js";
import { arrayMember, isJsonObject, member, textMember } from "../../src/document/json-values.js";

/**
 * What stands at a place: a JSON Pointer that goes through references and into the parts of an `allOf`, where
 * `name=x` means the item of that name, `#keys` the sorted keys, and `#length` how many items there are.
 */
export function lookUp(document: JsonObject, place: string): JsonValue | undefined {
  return find(document, document, pointerSegments(place), 0);
}

function find(
  document: JsonObject,
  value: JsonValue | undefined,
  segments: readonly string[],
  depth: number,
): JsonValue | undefined {
  if (depth > 40) return undefined;
  const [key, ...rest] = segments;
  if (key === undefined) return value;
  const reference = textMember(value, "$ref");
  const direct = step(value, key);
  if (direct !== undefined) {
    const found = find(document, direct, rest, depth + 1);
    if (found !== undefined) return found;
  }
  for (const part of arrayMember(value, "allOf")) {
    const found = find(document, part, segments, depth + 1);
    if (found !== undefined) return found;
  }
  if (reference === undefined) return undefined;
  return find(
    document,
    find(document, document, pointerSegments(decodeURIComponent(reference.slice(1))), depth + 1),
    segments,
    depth + 1,
  );
}

function step(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (key === "#keys") return isJsonObject(value) ? Object.keys(value).sort() : undefined;
  if (key === "#length") return Array.isArray(value) ? value.length : undefined;
  if (key.startsWith("name=") && Array.isArray(value))
    return value.find((item) => member(item, "name") === key.slice("name=".length));
  return Array.isArray(value) ? value[Number(key)] : member(value, key);
}
