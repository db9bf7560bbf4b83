import { isJsonObject, type JsonValue, sameJson } from "../document/contract.js";
import type { JournalQuery, KeptEntry } from "./journal-entry.js";

/** Whether an entry matches a query. */
export function matchesEntry(entry: KeptEntry, query: JournalQuery): boolean {
  const { method, path, matched, body, ...plain } = query;
  if (method !== undefined && entry.method !== method.toUpperCase()) return false;
  if (path !== undefined && !matchesPath(entry.path, path)) return false;
  if (matched !== undefined && matched === isAstray(entry)) return false;
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined && entry[name as keyof typeof plain] !== value) return false;
  }
  return body === undefined || hasAtLeast(entry.body, body);
}

/** Whether a request matched no operation. */
function isAstray({ operation, problem }: KeptEntry): boolean {
  return operation === undefined && problem !== undefined;
}

function matchesPath(path: string, wanted: string): boolean {
  return wanted.endsWith("*") ? path.startsWith(wanted.slice(0, -1)) : path === wanted;
}

/** Whether a value contains another one: every member, every item at any index, the same primitive values. */
export function hasAtLeast(value: JsonValue | undefined, part: JsonValue): boolean {
  if (value === undefined) return false;
  if (Array.isArray(part)) {
    return Array.isArray(value) && part.every((item) => value.some((other) => hasAtLeast(other, item)));
  }
  if (!isJsonObject(part)) return sameJson(value, part);
  return (
    isJsonObject(value) &&
    Object.entries(part).every(
      ([name, member]) => Object.hasOwn(value, name) && hasAtLeast(value[name], member),
    )
  );
}
