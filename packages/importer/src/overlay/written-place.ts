import type { SourceFile, SourceLocation } from "../diagnostics/diagnostic.js";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { readOverlay } from "./overlay-action.js";
import { selectTarget } from "./select-target.js";

/** Returns the source position of the part at a path of the document; undefined where no file declares it. */
export type WrittenPlace = (path: readonly (string | number)[]) => SourceLocation | undefined;

/**
 * Finds the overlay's action that wrote a part of the document. Of several, the last one is returned.
 *
 * @param document With the overlay applied; targets are evaluated on its current state.
 */
export function writtenPlace(document: JsonObject, overlay: SourceFile | undefined): WrittenPlace {
  const actions = overlay === undefined ? [] : readOverlay(overlay, new Diagnostics()).actions;
  const touched = actions.flatMap((action) => {
    const selection = selectTarget(document, action.target);
    return selection.kind === "found" ? selection.nodes.map(({ location }) => ({ action, location })) : [];
  });
  // Lists are concatenated and grow later: their current lengths show which items an action has added.
  const lists = new Map<string, number>();
  for (const root of Object.keys(document))
    if (root.startsWith("x-")) countItems(document[root], [root], lists);
  return (path) => {
    for (const { action, location } of touched.toReversed()) {
      if (!location.every((key, index) => key === path[index])) continue;
      if (action.update === undefined) continue;
      const inside = pathInUpdate(action.update, path, location.length, lists);
      if (inside !== undefined) return action.locateUpdate(inside);
    }
    return undefined;
  };
}

function countItems(
  value: JsonValue | undefined,
  path: readonly (string | number)[],
  lists: Map<string, number>,
): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) lists.set(JSON.stringify(path), value.length);
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === "object")
      countItems(inner, [...path, Array.isArray(value) ? Number(key) : key], lists);
}

/**
 * The path inside of an update for a path of the document, whose target ends at `start`; undefined where the update
 * does not contain it.
 */
function pathInUpdate(
  update: JsonValue,
  path: readonly (string | number)[],
  start: number,
  lists: ReadonlyMap<string, number>,
): (string | number)[] | undefined {
  const inside: (string | number)[] = [];
  let value: JsonValue | undefined = update;
  for (const [offset, key] of path.slice(start).entries()) {
    let own = key;
    if (Array.isArray(value)) {
      const length: number = lists.get(JSON.stringify(path.slice(0, start + offset))) ?? value.length;
      own = Number(key) - Math.max(length - value.length, 0);
      value = value[own];
    } else if (isJsonObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
    inside.push(own);
  }
  return value === undefined ? undefined : inside;
}
