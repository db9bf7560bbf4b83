import type { SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { readOverlay } from "./overlay-action.js";
import { selectTarget } from "./select-target.js";

/** Where a person wrote what stands at a path of the document; undefined where no file says it. */
export type WrittenPlace = (path: readonly (string | number)[]) => SourceLocation | undefined;

/**
 * Finds the overlay's action that wrote a part of the document. Of several, the last counts.
 *
 * @param document With the overlay applied; targets are looked up in it as it is now.
 */
export function writtenPlace(document: JsonObject, overlay: SourceFile | undefined): WrittenPlace {
  const actions = overlay === undefined ? [] : readOverlay(overlay, new Diagnostics()).actions;
  const touched = actions.flatMap((action) => {
    const selection = selectTarget(document, action.target);
    return selection.kind === "found" ? selection.nodes.map(({ location }) => ({ action, location })) : [];
  });
  return (path) => {
    for (const { action, location } of touched.toReversed()) {
      if (!location.every((key, index) => key === path[index])) continue;
      const inside = path.slice(location.length);
      if (action.update !== undefined && says(action.update, inside)) return action.locateUpdate(inside);
    }
    return undefined;
  };
}

function says(update: JsonValue, path: readonly (string | number)[]): boolean {
  let value: JsonValue | undefined = update;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isJsonObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return false;
  }
  return value !== undefined;
}
