import type { ApiDocument, Tag } from "./openapi.js";
import { type LocatedOperation, listOperations } from "./operations.js";

/** The operations of one tag. */
export interface TagGroup {
  /** Undefined for operations without a tag. */
  tag: Tag | undefined;
  operations: LocatedOperation[];
}

/**
 * The operations grouped by their first tag: in the order of the document's `tags`, then of their first use. Those
 * without a tag are last. A document without tags has one group.
 */
export function operationsByTag(document: ApiDocument): TagGroup[] {
  const groups = new Map<string | undefined, TagGroup>();
  for (const tag of document.tags ?? []) groups.set(tag.name, { tag, operations: [] });
  const untagged: LocatedOperation[] = [];
  for (const located of listOperations(document)) {
    const [name] = located.operation.tags ?? [];
    if (name === undefined) {
      untagged.push(located);
      continue;
    }
    const group = groups.get(name) ?? { tag: { name }, operations: [] };
    group.operations.push(located);
    groups.set(name, group);
  }
  if (untagged.length > 0) groups.set(undefined, { tag: undefined, operations: untagged });
  return [...groups.values()].filter(({ operations }) => operations.length > 0);
}
