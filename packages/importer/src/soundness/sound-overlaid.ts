import type { SourceFile } from "../diagnostics/diagnostic.js";
import { collect, type Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { blameOverlay } from "./blame-overlay.js";
import { soundDocument } from "./sound-document.js";

/**
 * The stage `soundness`, repeated for a document that was valid before a person's files were applied: removes, in
 * place, the parts that they made invalid. Every part is an error at the action that wrote it.
 */
export function soundOverlaid(
  document: JsonObject,
  overlay: SourceFile | undefined,
  diagnostics: Diagnostics,
): void {
  const blame = blameOverlay(document, overlay);
  diagnostics.report(...collect((found) => soundDocument(document, found)).map(blame));
}
