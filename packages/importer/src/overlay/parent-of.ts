import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

/** The parent of the part at a location; undefined where it is missing. */
export function parentOf(
  document: JsonObject,
  location: readonly (string | number)[],
): JsonValue | undefined {
  let current: JsonValue | undefined = document;
  for (const segment of location.slice(0, -1)) {
    if (Array.isArray(current)) current = current[Number(segment)];
    else if (isJsonObject(current) && Object.hasOwn(current, segment)) current = current[segment];
    else return undefined;
  }
  return current;
}
