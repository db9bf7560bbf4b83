import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, member, sameJson } from "../document/json-values.js";
import { setProperty } from "../document/set-property.js";

/**
 * Merges an overlay's update into an object: objects recursively, arrays by appending, everything else by replacing. An
 * item that the array already has is not appended again, so that an action without effect is detected. An inferred
 * value that the update repeats becomes declared. Returns whether anything changed.
 */
export function mergeUpdate(target: JsonObject, update: JsonObject): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(update)) {
    const existing = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isJsonObject(existing) && isJsonObject(value)) {
      changed = mergeUpdate(existing, value) || changed;
    } else if (Array.isArray(existing) && Array.isArray(value)) {
      const isAppended = appendItems(existing, value);
      // An update with all existing items declares the whole list.
      const isStated = existing.every((item) => value.some((stated) => sameJson(stated, item)));
      changed = (isStated && forgetInference(target, key)) || isAppended || changed;
    } else if (existing === undefined || !sameJson(existing, value)) {
      setProperty(target, key, structuredClone(value));
      forgetInference(target, key);
      changed = true;
    } else {
      changed = forgetInference(target, key) || changed;
    }
  }
  return changed;
}

/**
 * The position where an update does not fit its target under Overlay 1.1: only objects merge into objects, lists into
 * lists, single values into single values. Undefined where it fits.
 *
 * @returns keys from the target on
 */
export function misfit(target: JsonObject, update: JsonObject): string[] | undefined {
  for (const [key, value] of Object.entries(update)) {
    const existing = member(target, key);
    if (existing === undefined) continue;
    if (kindOf(existing) !== kindOf(value)) return [key];
    const inner = isJsonObject(existing) && isJsonObject(value) ? misfit(existing, value) : undefined;
    if (inner !== undefined) return [key, ...inner];
  }
  return undefined;
}

/** The kinds of values, for messages. */
export const kindPhrases: Readonly<Record<ReturnType<typeof kindOf>, Message>> = {
  object: phrase`object`,
  array: phrase`array`,
  "single value": phrase`single value`,
};

/** The kinds of values that the specification distinguishes. */
export function kindOf(value: JsonValue): "object" | "array" | "single value" {
  if (Array.isArray(value)) return "array";
  return isJsonObject(value) ? "object" : "single value";
}

/** Removes the inferred mark of a value that an overlay declares. Returns whether there was one. */
export function forgetInference(target: JsonObject, keyword: string): boolean {
  const inferred = target["x-corsac-inferred"];
  if (!Array.isArray(inferred)) return false;
  const remaining = inferred.filter((fact) => member(fact, "keyword") !== keyword);
  if (remaining.length > 0) target["x-corsac-inferred"] = remaining;
  else delete target["x-corsac-inferred"];
  return remaining.length < inferred.length;
}

/** Appends the items that the array does not have. Returns whether anything changed. */
export function appendItems(target: JsonValue[], items: readonly JsonValue[]): boolean {
  const added = items.filter((item) => !target.some((existing) => sameJson(existing, item)));
  target.push(...added.map((item) => structuredClone(item)));
  return added.length > 0;
}
