import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { successContent } from "../document/success-content.js";
import { finding } from "../findings/finding.js";
import type { WrittenPlace } from "../overlay/written-place.js";
import { follows } from "./subjects.js";

/**
 * Changes the kind of synchronous models to `task`, in place, where there is only one lifecycle and their create
 * returns only values that it reads. A lifecycle that no model uses is reported at its line in the overlay.
 */
export function followLifecycles(document: JsonObject, place: WrittenPlace, diagnostics: Diagnostics): void {
  const lifecycles = objectMember(document, "x-corsac-lifecycles");
  const names = Object.keys(lifecycles);
  const models = arrayMember(document, "x-corsac-models").filter((model) => isJsonObject(model));
  if (models.length === 0) return;
  const [only = ""] = names;
  if (names.length === 1)
    for (const [index, model] of models.entries()) {
      const isFound = model["kind"] === "answer" && model["lifecycle"] === undefined;
      if (!isFound || place(["x-corsac-models", index, "kind"]) !== undefined) continue;
      if (tellsTaskAlone(document, model, lifecycles[only])) model["kind"] = "task";
    }
  const started = Object.values(lifecycles).flatMap((lifecycle) =>
    Object.values(objectMember(lifecycle, "actions")).map((action) => textMember(action, "lifecycle")),
  );
  for (const name of names) {
    const location = place(["x-corsac-lifecycles", name]);
    const isFollowed = started.includes(name) || models.some((model) => follows(document, model, name));
    if (location === undefined || isFollowed) continue;
    const message = phrase`No model follows the lifecycle ${JSON.stringify(name)}.`;
    diagnostics.report(finding("lifecycle-unused", message, location));
  }
}

/**
 * Whether the response to a model's create has an id where the lifecycle reads it, and no value that it does not read.
 */
function tellsTaskAlone(document: JsonObject, model: JsonObject, lifecycle: JsonValue | undefined): boolean {
  const [create] = arrayMember(model, "create");
  const id = textMember(create, "operation");
  const operation = listOperations(document).find((one) => one.id === id)?.operation;
  const content = operation === undefined ? undefined : successContent(document, operation);
  const leaves = leavesOf(document, content?.["schema"], "", 0);
  const ids = placesOf(member(lifecycle, "id"));
  const read = [
    ...ids,
    ...["accepted", "immediate", "state", "fields", "errors"].flatMap((part) =>
      placesOf(member(lifecycle, part)),
    ),
  ];
  return leaves.some((leaf) => ids.includes(leaf)) && leaves.every((leaf) => read.includes(leaf));
}

/** Every pointer in a part of a lifecycle: other texts do not begin with a slash. */
function placesOf(part: JsonValue | undefined): string[] {
  if (typeof part === "string") return [part];
  if (Array.isArray(part)) return part.flatMap(placesOf);
  return isJsonObject(part) ? strings(Object.values(part).flatMap(placesOf)) : [];
}

/** The maximum depth of envelopes. */
const deepest = 4;

/** The pointers of a schema's leaf values; the schema itself where it is open. */
function leavesOf(
  document: JsonObject,
  schema: JsonValue | undefined,
  at: JsonPointer,
  depth: number,
): JsonPointer[] {
  const properties = Object.entries(objectMember(resolveSchema(document, schema), "properties"));
  if (properties.length === 0 || depth === deepest) return [at];
  return properties.flatMap(([name, property]) =>
    leavesOf(document, property, appendPointer(at, name), depth + 1),
  );
}
