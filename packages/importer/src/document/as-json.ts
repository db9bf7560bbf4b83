import type { JsonObject, JsonValue } from "./json.js";
import { setProperty } from "./set-property.js";

/** A copy of plain data as JSON: undefined members are removed, and no object is shared between two positions. */
export function asJson(value: object): JsonValue {
  const copy: JsonValue = JSON.parse(JSON.stringify(value));
  return copy;
}

/**
 * The same for a value that is JSON already, in place: an object is copied only at its second occurrence. A full copy,
 * or its text, would need much memory for a large document.
 */
export function unshared(value: JsonObject, seen: Set<JsonValue> = new Set()): JsonObject {
  const own = seen.has(value) ? { ...value } : value;
  seen.add(own);
  for (const name of Object.keys(own)) {
    const part: JsonValue | undefined = own[name];
    if (part === undefined) delete own[name];
    else if (typeof part === "object" || typeof part === "number") {
      const alone = unsharedPart(part, seen);
      if (alone === part) continue;
      if (name === "__proto__") setProperty(own, name, alone);
      else own[name] = alone;
    }
  }
  return own;
}

function unsharedPart(value: JsonValue, seen: Set<JsonValue>): JsonValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return unshared(value, seen);
  const own = seen.has(value) ? [...value] : value;
  seen.add(own);
  for (const [index, item] of own.entries()) own[index] = unsharedPart(item, seen);
  return own;
}
