import { chooseFree, isPublicIdentifier } from "./identifier.js";
import type { Names } from "./names.js";
import { operationCandidates } from "./operation-candidates.js";

/** An operation that may still need a name. */
export interface NamelessOperation {
  method: string;
  path: string;
  title: string;
  /** A name that is preferred to those derived from path and title. */
  preferred?: string | undefined;
}

/**
 * Names all operations that have no name yet, together. If several operations have the same short candidate, each of
 * them gets a longer, distinct name, so that names do not depend on the order of the pages.
 */
export function coinOperationNames(operations: readonly NamelessOperation[], names: Names): void {
  const open = new Map<string, string[]>();
  for (const { method, path, title, preferred } of operations) {
    const key = `${method.toUpperCase()} ${path}`;
    if (Object.hasOwn(names.operations, key) || open.has(key)) continue;
    const candidates = [
      ...(preferred === undefined ? [] : [preferred]),
      ...operationCandidates(method, path, title),
    ];
    open.set(key, [...new Set(candidates.filter(isPublicIdentifier))]);
  }
  const taken = new Set(Object.values(names.operations).map((name) => name.toLowerCase()));
  for (;;) {
    const wanted = new Map<string, string[]>();
    for (const [key, [first = ""]] of open) {
      const name = first.toLowerCase();
      const keys = wanted.get(name);
      if (keys === undefined) wanted.set(name, [key]);
      else keys.push(key);
    }
    const crowded = [...wanted]
      .filter(([name, keys]) => keys.length > 1 || taken.has(name))
      .flatMap(([, keys]) => keys);
    const movable = crowded.filter((key) => (open.get(key)?.length ?? 0) > 1);
    if (movable.length === 0) break;
    for (const key of movable) open.set(key, open.get(key)?.slice(1) ?? []);
  }
  for (const [key, candidates] of open) {
    const name = chooseFree(candidates, taken);
    names.operations[key] = name;
    taken.add(name.toLowerCase());
  }
}
