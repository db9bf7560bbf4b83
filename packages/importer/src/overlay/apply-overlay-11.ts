import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, sameJson } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";
import { advised, worded } from "../findings/finding.js";
import { appendItems, forgetInference, kindOf, kindPhrases, mergeUpdate, misfit } from "./merge-update.js";
import type { OverlayAction } from "./overlay-action.js";
import { parentOf } from "./parent-of.js";
import { type SelectedNode, selectTarget } from "./select-target.js";

/** The part that `copy` of an action selects. Undefined, with a finding, unless it selects exactly one. */
export function copiedValue(
  document: JsonObject,
  action: OverlayAction,
  diagnostics: Diagnostics,
): JsonValue | undefined {
  const { copy = "", location } = action;
  const selection = selectTarget(document, copy);
  if (selection.kind === "found" && selection.nodes.length === 1) return selection.nodes[0]?.value;
  const reasons = {
    found: phrase`selects ${selection.kind === "found" ? selection.nodes.length : 0} parts`,
    gone: phrase`matches nothing`,
    invalid: phrase`is no JSONPath`,
  };
  diagnostics.report({
    rule: selection.kind === "gone" ? "overlay-target-gone" : "overlay-target-invalid",
    severity: "error",
    ...worded(phrase`What the action on ${action.target} copies, ${copy}, ${reasons[selection.kind]}.`),
    ...advised(phrase`\`copy\` selects one part of the document, as JSONPath (RFC 9535) has it.`),
    location,
  });
  return undefined;
}

/**
 * Applies a value to the selected nodes by the rules of Overlay 1.1: merged into objects, concatenated with or appended
 * to lists, replacing single values. Returns whether anything changed; undefined, with a finding, where the value does
 * not fit.
 */
export function applyValue11(
  document: JsonObject,
  nodes: readonly SelectedNode[],
  value: JsonValue,
  action: OverlayAction,
  diagnostics: Diagnostics,
): boolean | undefined {
  const fault = faultOf(nodes, value);
  if (fault !== undefined) {
    diagnostics.report({
      rule: "overlay-target-invalid",
      severity: "error",
      ...worded(fault),
      ...advised(
        phrase`Overlay 1.1 merges objects into objects, joins lists, and replaces single values by single values.`,
      ),
      location: action.location,
    });
    return undefined;
  }
  let changed = false;
  for (const node of nodes) changed = applyTo(document, node, value) || changed;
  return changed;
}

/** The reason why a value does not fit the selected nodes; undefined where it does. */
function faultOf(nodes: readonly SelectedNode[], value: JsonValue): Message | undefined {
  const kinds = new Set(nodes.map((node) => kindOf(node.value)));
  if (kinds.size > 1)
    return phrase`The target selects parts of different kinds: ${[...kinds].map((kind) => kindPhrases[kind])}.`;
  for (const { value: target, path } of nodes) {
    if (Array.isArray(target)) continue;
    if (kindOf(target) !== kindOf(value))
      return phrase`The ${kindPhrases[kindOf(target)]} ${path} cannot be updated by a value of another kind (${kindPhrases[kindOf(value)]}).`;
    const inner = isJsonObject(target) && isJsonObject(value) ? misfit(target, value) : undefined;
    if (inner !== undefined)
      return phrase`The update of ${path} has a value of another kind at ${inner.join(".")}.`;
  }
  return undefined;
}

function applyTo(document: JsonObject, { value: target, location }: SelectedNode, value: JsonValue): boolean {
  if (Array.isArray(target)) return appendItems(target, Array.isArray(value) ? value : [value]);
  if (isJsonObject(target)) return isJsonObject(value) && mergeUpdate(target, value);
  const key = location.at(-1);
  const parent = parentOf(document, location);
  if (key === undefined) return false;
  if (sameJson(target, value)) return isJsonObject(parent) && forgetInference(parent, String(key));
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isJsonObject(parent)) {
    setProperty(parent, String(key), value);
    forgetInference(parent, String(key));
  }
  return true;
}
