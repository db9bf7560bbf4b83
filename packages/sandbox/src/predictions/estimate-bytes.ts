import { isJsonObject, type JsonValue } from "../document/contract.js";

/** Bytes of an object or an array without its members, and of a member's slot, rounded up. */
const container = 56;
const slot = 16;

/** Engines store a text with such a character in two bytes per character, every other text in one. */
const wide = /[\u0100-\uffff]/;

/** The estimated memory of a JSON value in bytes, an upper rather than a lower estimate. */
export function estimateBytes(value: JsonValue): number {
  if (typeof value === "string") return slot + value.length * (wide.test(value) ? 2 : 1);
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + slot + estimateBytes(item), container);
  if (!isJsonObject(value)) return slot;
  let sum = container;
  for (const [name, member] of Object.entries(value)) sum += slot + name.length * 2 + estimateBytes(member);
  return sum;
}
