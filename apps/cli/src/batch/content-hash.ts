import { createHash } from "node:crypto";

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof URL)
    return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** SHA-256, hexadecimal, of a value as JSON with sorted keys. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, sorted)).digest("hex");
}
