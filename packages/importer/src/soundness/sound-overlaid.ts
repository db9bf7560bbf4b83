import type { SourceFile } from "../diagnostics/diagnostic.js";
import { collect, type Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { blameOverlay } from "./blame-overlay.js";
import { soundDocument } from "./sound-document.js";

/**
 * The stage `soundness`, once more, for a document that was sound before a person's files were applied: takes out, in
 * place, what they made unsound. Every part is an error at the action that wrote it.
 */
export function soundOverlaid(
  document: JsonObject,
  overlay: SourceFile | undefined,
  diagnostics: Diagnostics,
): void {
  const blame = blameOverlay(document, overlay);
  diagnostics.report(...collect((found) => soundDocument(document, found)).map(blame));
}
