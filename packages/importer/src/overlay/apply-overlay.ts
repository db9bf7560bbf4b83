import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { applyValue11, copiedValue } from "./apply-overlay-11.js";
import { appendItems, mergeUpdate } from "./merge-update.js";
import { type OverlayAction, readOverlay } from "./overlay-action.js";
import { parentOf } from "./parent-of.js";
import { type SelectedNode, selectTarget } from "./select-target.js";

/**
 * Applies an OpenAPI Overlay 1.0 or 1.1 to a document, in place, action by action, by the rules of its version. An
 * action whose target is missing, or that changes nothing, is an error: the pages have changed.
 */
export function applyOverlay(document: JsonObject, file: SourceFile, diagnostics: Diagnostics): void {
  const { actions, is11 } = readOverlay(file, diagnostics);
  for (const action of actions) {
    const nodes = selectNodes(document, action, diagnostics);
    if (nodes === undefined) continue;
    const changed = action.remove
      ? removeNodes(document, nodes, action, diagnostics)
      : is11
        ? updateNodes11(document, nodes, action, diagnostics)
        : updateNodes(nodes, action, diagnostics);
    if (changed === false) diagnostics.report(changesNothing(action));
  }
}

/** The nodes that a target selects; undefined, with a diagnostic, where there are none. */
export function selectNodes(
  document: JsonObject,
  action: OverlayAction,
  diagnostics: Diagnostics,
): SelectedNode[] | undefined {
  const selection = selectTarget(document, action.target);
  if (selection.kind === "found") return selection.nodes;
  diagnostics.report(
    selection.kind === "invalid"
      ? {
          rule: "overlay-target-invalid",
          severity: "error",
          ...worded(phrase`The target ${action.target} is no JSONPath: ${selection.reason}`),
          ...advised(phrase`Targets are JSONPath as RFC 9535 has it: $.paths['/v1/models'].get`),
          location: action.location,
        }
      : {
          rule: "overlay-target-gone",
          severity: "error",
          ...worded(phrase`The target ${action.target} matches nothing.`),
          ...advised(
            selection.hint === undefined
              ? phrase`Correct the target, or remove the action.`
              : phrase`${selection.hint} Correct the target, or remove the action.`,
          ),
          location: action.location,
        },
  );
  return undefined;
}

/** The error of an action without effect. */
export function changesNothing(action: OverlayAction): Diagnostic {
  return {
    rule: "overlay-changes-nothing",
    severity: "error",
    ...worded(phrase`The action on ${action.target} changes nothing: the document already has this value.`),
    ...advised(phrase`Remove the action.`),
    location: action.location,
  };
}

/** The same by the rules of Overlay 1.1. */
function updateNodes11(
  document: JsonObject,
  nodes: readonly SelectedNode[],
  action: OverlayAction,
  diagnostics: Diagnostics,
): boolean | undefined {
  const value = action.copy === undefined ? action.update : copiedValue(document, action, diagnostics);
  return value === undefined ? undefined : applyValue11(document, nodes, value, action, diagnostics);
}

/** Returns whether anything changed; undefined where the action does not fit the selected nodes. */
function updateNodes(
  nodes: readonly SelectedNode[],
  action: OverlayAction,
  diagnostics: Diagnostics,
): boolean | undefined {
  const { update } = action;
  if (update === undefined) return undefined;
  let changed = false;
  for (const node of nodes) {
    if (Array.isArray(node.value)) {
      // The target is an array, so the update is one entry to append.
      changed = appendItems(node.value, [update]) || changed;
    } else if (isJsonObject(node.value) && isJsonObject(update)) {
      changed = mergeUpdate(node.value, update) || changed;
    } else {
      diagnostics.report({
        rule: "overlay-target-invalid",
        severity: "error",
        ...worded(
          isJsonObject(node.value)
            ? phrase`The update of the object ${node.path} is ${kindOf(update)}.`
            : phrase`${node.path} is ${kindOf(node.value)}: only objects and arrays can be updated.`,
        ),
        ...advised(phrase`Target the object around it and give its field in \`update\`.`),
        location: action.location,
      });
      return undefined;
    }
  }
  return changed;
}

function kindOf(value: JsonValue): Message {
  if (value === null) return phrase`null`;
  if (Array.isArray(value)) return phrase`an array`;
  return typeof value === "object" ? phrase`an object` : phrase`a ${typeof value}`;
}

function removeNodes(
  document: JsonObject,
  nodes: readonly SelectedNode[],
  action: OverlayAction,
  diagnostics: Diagnostics,
): boolean | undefined {
  if (nodes.some((node) => node.location.length === 0)) {
    diagnostics.report({
      rule: "overlay-target-invalid",
      severity: "error",
      ...worded(phrase`The whole document cannot be removed.`),
      ...advised(phrase`Target a part of it.`),
      location: action.location,
    });
    return undefined;
  }
  // In reverse order, so that the remaining indexes stay valid.
  const ordered = [...nodes].sort((left, right) => compareLocations(right.location, left.location));
  for (const { location } of ordered) {
    const parent = parentOf(document, location);
    const key = location.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (isJsonObject(parent) && key !== undefined) delete parent[String(key)];
  }
  return true;
}

function compareLocations(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const one = left[index];
    const other = right[index];
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return left.length - right.length;
}
