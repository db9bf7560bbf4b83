import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import type { Names } from "../names/names.js";
import { type WrittenPlace, writtenPlace } from "../overlay/written-place.js";
import { checkWords } from "./check-words.js";
import { expandVocabulary } from "./expand-vocabulary.js";

/**
 * Reads what an overlay says in our vocabulary, in place: what it writes shortly is written out, and what is no word of it
 * is an error at its line and left out.
 *
 * @param overlay What was applied before.
 * @returns where a person wrote a part of the document
 */
export function readVocabulary(
  document: JsonObject,
  names: Names,
  overlay: SourceFile | undefined,
  diagnostics: Diagnostics,
): WrittenPlace {
  // Targets are looked up before parts are written out, completed and taken out.
  const place = expandVocabulary(document, names, writtenPlace(document, overlay), diagnostics);
  for (const found of checkWords(document, place)) diagnostics.report(found);
  return place;
}
