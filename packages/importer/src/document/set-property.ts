import type { JsonObject, JsonValue } from "./json.js";

/** Sets an own property, including one named `__proto__`, where assignment would change the prototype. */
export function setProperty(target: JsonObject, key: string, value: JsonValue): void {
  // Plain assignment is many times faster, and equivalent for every other name.
  if (key !== "__proto__") target[key] = value;
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
