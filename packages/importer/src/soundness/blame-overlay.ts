import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { readOverlay } from "../overlay/overlay-action.js";
import { selectTarget } from "../overlay/select-target.js";

/**
 * Reports faults of a document that was valid before an overlay was applied, as errors, since the overlay contains what
 * has to be left out. Each is located at the last action that changes the part, or at the overlay's first.
 *
 * @param document With the overlay applied, before anything is removed.
 */
export function blameOverlay(
  document: JsonObject,
  overlay: SourceFile | undefined,
): (found: Diagnostic) => Diagnostic {
  const actions = overlay === undefined ? [] : readOverlay(overlay, new Diagnostics()).actions;
  const touched = actions.map((action) => {
    const selection = selectTarget(document, action.target);
    const places =
      selection.kind === "found" ? selection.nodes.map(({ location }) => location.join("/")) : [];
    return { action, places };
  });
  return (found) => {
    const text = found.message.replaceAll("~1", "/");
    const last = touched.findLast(({ places }) =>
      places.some((place) => place !== "" && text.includes(`/${place}`)),
    );
    const { location } = (last ?? touched[0])?.action ?? found;
    return { ...found, severity: "error", ...(location === undefined ? {} : { location }) };
  };
}
