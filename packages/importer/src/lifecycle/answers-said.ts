import type { SourceFile } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, textMember } from "../document/json-values.js";
import { readOverlay } from "../overlay/overlay-action.js";
import { selectTarget } from "../overlay/select-target.js";

/** The models with synchronous responses, by id. */
export function modelsThatAnswer(document: JsonObject): Set<string> {
  return new Set(arrayMember(document, "x-corsac-models").flatMap(answering));
}

/**
 * The models whose update in an overlay says that their responses are synchronous, also where the pages were read so
 * already.
 *
 * @param document after the overlay was applied
 */
export function modelsSaidToAnswer(document: JsonObject, overlay: SourceFile): string[] {
  // Faults of the overlay were reported when it was applied.
  const { actions } = readOverlay(overlay, new Diagnostics());
  return actions.flatMap(({ target, update }) => {
    if (textMember(update, "kind") !== "answer") return [];
    const selection = selectTarget(document, target);
    return selection.kind === "found" ? selection.nodes.flatMap(({ value }) => answering(value)) : [];
  });
}

function answering(model: JsonValue): string[] {
  return textMember(model, "kind") === "answer" ? [textMember(model, "id") ?? []].flat() : [];
}
