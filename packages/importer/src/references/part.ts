import type { JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import type { SourcedValue } from "../positions/sourced-value.js";

/** A file whose parts are added to a document. */
export interface Origin {
  tree: SourcedValue;
  path: string;
}

/** A part of a file. */
export interface Part {
  origin: Origin;
  pointer: JsonPointer;
}

export function innerPart({ origin, pointer }: Part, key: string | number): Part {
  return { origin, pointer: appendPointer(pointer, key) };
}

export function partValue({ origin, pointer }: Part): JsonValue | undefined {
  return origin.tree.get(pointer)?.value;
}

export function keyOf({ origin, pointer }: Part): string {
  return `${origin.path}#${pointer}`;
}

/** `schemas/Pet.yaml#/Pet` → `Pet`. A whole file has the file's name, `pets/index.yaml` that of its folder. */
export function nameOf({ origin, pointer }: Part): string {
  const last = pointerSegments(pointer).at(-1);
  if (last !== undefined) return last;
  const [file = "part", folder] = origin.path
    .replace(/[?].*$/, "")
    .split("/")
    .reverse();
  const stem = file.replace(/\.[a-z]+$/i, "");
  return /^_?index$/i.test(stem) && folder !== undefined ? folder : stem;
}
