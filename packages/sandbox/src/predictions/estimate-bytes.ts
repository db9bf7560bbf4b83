import { isJsonObject, type JsonValue } from "../document/contract.js";

/** Bytes of an object or an array without its members, and of a member's slot, rounded up. */
const container = 56;
const slot = 16;

/** Engines store a text with such a character in two bytes per character, every other text in one. */
const wide = /[\u0100-\uffff]/;

/** Texts up to this length count as two bytes per character, because reading them takes longer than it is worth. */
const shortText = 64;

/** The estimated memory of a JSON value in bytes, an upper rather than a lower estimate. */
export function estimateBytes(value: JsonValue): number {
  if (typeof value === "string")
    return slot + value.length * (value.length <= shortText || wide.test(value) ? 2 : 1);
  let sum = container;
  if (Array.isArray(value)) for (const item of value) sum += slot + estimateBytes(item);
  else if (!isJsonObject(value)) return slot;
  else {
    for (const name of Object.keys(value)) sum += slot + name.length * 2 + estimateBytes(value[name] ?? null);
  }
  return sum;
}
