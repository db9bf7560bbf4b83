import type { JsonObject, JsonValue } from "./json.js";

/** Sets an own property, also one named `__proto__`: assignment would change the prototype. */
export function setProperty(target: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
