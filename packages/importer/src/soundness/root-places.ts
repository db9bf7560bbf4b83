import type { SourceLocation } from "../diagnostics/diagnostic.js";
import type { JsonPointer } from "../document/json.js";
import { appendPointer, pointerSegments } from "../document/json-pointer.js";
import { textMember } from "../document/json-values.js";
import type { FileReading } from "../forms/page.js";
import type { SourcedValue } from "../positions/sourced-value.js";

/** The position of a part of a document in the files; undefined where it comes from several pages. */
export type PlaceOf = (pointer: JsonPointer) => SourceLocation | undefined;

const lists: readonly string[] = ["servers", "security", "tags"];

/**
 * Finds the parts of a document that no page describes: `info`, `servers`, `tags`, components. They have no source in
 * the document, so they are looked up in the files by their pointer: in the first file that has the part, and where
 * none has it any more, in the first that has its parent.
 */
export function rootPlaces(readings: readonly FileReading[]): PlaceOf {
  const roots = readings.flatMap(({ written }) => written ?? []);
  return (pointer) => {
    const segments = pointerSegments(pointer);
    const [first] = segments;
    if (first === undefined || first === "paths" || first.startsWith("x-corsac-")) return undefined;
    // Lists of several files are concatenated in the document, so indexes differ.
    const known = lists.includes(first) ? [first] : segments;
    const around = known.map((_, index) => known.slice(0, index + 1).reduce(appendPointer, ""));
    for (const part of around.reverse()) {
      // A container of components is not a useful position for one of them.
      if (first === "components" && pointerSegments(part).length < 3) break;
      const found = [...roots].sort(titledFirst(first)).find((root) => root.ownSpan(part) !== undefined);
      if (found !== undefined) return found.at(part);
    }
    return undefined;
  };
}

/** `info` is that of the first file with a title. */
function titledFirst(first: string): (one: SourcedValue, other: SourcedValue) => number {
  const rank = (root: SourcedValue): number =>
    first === "info" && (textMember(root.get("/info")?.value, "title") ?? "") === "" ? 1 : 0;
  return (one, other) => rank(one) - rank(other);
}
