import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { applyTranslation } from "./apply-translation.js";
import { reportUntranslated } from "./untranslated.js";

/** A translation, for example overlay.en.yaml. */
export interface Translation {
  /** `en`. */
  language: string;
  file: SourceFile;
}

/** Applies the translations of a document, in place, and reports the texts without an English translation. */
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
