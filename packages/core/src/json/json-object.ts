/** Whether a value has properties: an object or an array, not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Whether a value is a plain JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

/** Whether a value is of a type that services use for statuses, ids and times: text or a number. */
export function isWord(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
