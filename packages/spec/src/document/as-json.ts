import type { JsonValue } from "./json.js";

/** A copy of plain data as JSON: members that are undefined are gone, and no two places share one object. */
export function asJson(value: object): JsonValue {
  const copy: JsonValue = JSON.parse(JSON.stringify(value));
  return copy;
}
