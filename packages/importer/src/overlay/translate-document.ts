import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { applyTranslation } from "./apply-translation.js";
import { reportUntranslated } from "./untranslated.js";

/** A translation: overlay.en.yaml and the like. */
export interface Translation {
  /** `en`. */
  language: string;
  file: SourceFile;
}

/** Applies the translations of a document, in place, and reports which texts have no English wording yet. */
export function translateDocument(
  document: JsonObject,
  translations: readonly Translation[],
  diagnostics: Diagnostics,
): void {
  for (const { language, file } of translations) {
    applyTranslation(document, language, file, diagnostics);
    if (language === "en") reportUntranslated(document, file, diagnostics);
  }
}
