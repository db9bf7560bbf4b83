import type { JsonObject, JsonValue } from "./json.js";
import { setProperty } from "./set-property.js";

/** A copy of plain data as JSON: members that are undefined are gone, and no two places share one object. */
export function asJson(value: object): JsonValue {
  const copy: JsonValue = JSON.parse(JSON.stringify(value));
  return copy;
}

/**
 * The same of what is JSON already, in place: an object is copied only where it stands for a second time. A copy of all of it, or its
 * text, would take much memory where the document is large.
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
