import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import type { Names } from "../names/names.js";
import { type WrittenPlace, writtenPlace } from "../overlay/written-place.js";
import { checkWords } from "./check-words.js";
import { expandVocabulary } from "./expand-vocabulary.js";
import { followLifecycles } from "./follow-lifecycles.js";

/**
 * Reads the `x-corsac-*` vocabulary of an overlay, in place: short forms are expanded, and unknown members are errors
 * at their lines and are left out.
 *
 * @param overlay The overlay, which is already applied.
 * @returns the source positions of parts of the document
 */
export function readVocabulary(
  document: JsonObject,
  names: Names,
  overlay: SourceFile | undefined,
  diagnostics: Diagnostics,
): WrittenPlace {
  // Targets are evaluated before parts are expanded, completed and removed.
  const place = expandVocabulary(document, names, writtenPlace(document, overlay), diagnostics);
  for (const found of checkWords(document, place)) diagnostics.report(found);
  followLifecycles(document, place, diagnostics);
  return place;
}
