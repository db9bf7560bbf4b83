import { isJsonObject, type JsonValue } from "../document/contract.js";

/** Bytes of an object or an array without its members, and of the slot of a member, rounded up. */
const container = 56;
const slot = 16;

/** About how many bytes of memory a JSON value takes; rather more than less. */
export function estimateBytes(value: JsonValue): number {
  if (typeof value === "string") return slot + value.length * 2;
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + slot + estimateBytes(item), container);
  if (!isJsonObject(value)) return slot;
  let sum = container;
  for (const [name, member] of Object.entries(value)) sum += slot + name.length * 2 + estimateBytes(member);
  return sum;
}
