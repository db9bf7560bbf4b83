import type { JsonObject, JsonValue } from "./json.js";
import { setProperty } from "./set-property.js";

/** A copy of plain data as JSON: members that are undefined are gone, and no two places share one object. */
export function asJson(value: object): JsonValue {
  const copy: JsonValue = JSON.parse(JSON.stringify(value));
  return copy;
}

/** The same of what is JSON already, without its text in between: the text of a large document takes much memory. */
export function unshared(value: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const name of Object.keys(value)) {
    const part: JsonValue | undefined = value[name];
    if (part === undefined) continue;
    const own = unsharedPart(part);
    if (name === "__proto__") setProperty(copy, name, own);
    else copy[name] = own;
  }
  return copy;
}

function unsharedPart(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(unsharedPart);
  if (typeof value === "object" && value !== null) return unshared(value);
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
