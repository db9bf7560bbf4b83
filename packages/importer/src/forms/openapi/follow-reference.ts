import { member } from "../../document/json-values.js";
import { referencePointer } from "../../document/schema-reference.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

/** The target of a reference within the same file; the value itself if it is not a reference, or has no target. */
export function followReference(value: SourcedValue, root: SourcedValue): SourcedValue {
  let current = value;
  for (let steps = 0; steps < 20; steps += 1) {
    const reference = member(current.value, "$ref");
    const pointer = typeof reference === "string" ? referencePointer(reference) : undefined;
    const found = pointer === undefined ? undefined : root.get(pointer);
    if (found === undefined) return current;
    current = found;
  }
  return value;
}
