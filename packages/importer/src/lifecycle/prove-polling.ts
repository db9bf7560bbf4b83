import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { type DocumentOperation, listOperations, pathParameters } from "../document/operations.js";
import { firstPointer } from "../document/places.js";
import type { PollingSentence } from "../names/polling-sentence.js";
import { idNameAt } from "../names/task-fields.js";
import { bindId } from "./bind-follow-up.js";
import type { FollowUp } from "./follow-ups.js";
import type { GivenValues } from "./given-values.js";
import type { Identity } from "./identify-task.js";
import type { LifecycleProof } from "./lifecycle-proof.js";

/** The documented operation that a sentence on the create's page states as its query. */
export function statedFollowUp(
  document: JsonObject,
  { followUps, shape }: Identity,
  polling: PollingSentence,
  given: GivenValues,
): FollowUp | undefined {
  const isStated = ({ method, path }: DocumentOperation): boolean =>
    method === "get" && samePath(path, polling.path);
  const known = followUps.find(({ operation }) => isStated(operation));
  const operation = known?.operation ?? listOperations(document).find(isStated);
  if (operation === undefined) return undefined;
  const name = idNameAt(firstPointer(shape?.id) ?? "");
  const bound = known ?? bindId(document, operation, name, given);
  if (bound === undefined || ("open" in bound && bound.open !== undefined)) return undefined;
  return { operation, binding: bound.binding, answers: "state", closeness: 3 };
}

/** Records a query that a sentence states: a documented operation, or the path in the sentence. */
export function provePolling(
  create: DocumentOperation,
  { path, text }: PollingSentence,
  stated: FollowUp | undefined,
  proof: LifecycleProof,
): void {
  const how = phrase`the page of ${create.method.toUpperCase()} ${create.path} states: ${text}`;
  if (stated !== undefined) {
    proof.query = { by: "sentence", how };
    return;
  }
  const [name, ...others] = pathParameters(path);
  if (proof.lifecycle.query !== undefined || proof.addressed.query !== undefined) return;
  if (name === undefined || others.length > 0) return;
  proof.addressed.query = {
    method: "get",
    path,
    parameters: { [name]: { from: "id" } },
    url: text,
    from: "prose",
    create,
  };
  proof.query = { by: "sentence", how };
  proof.missing = proof.missing.filter(
    ({ template }) => !template.includes("the operation that returns the state"),
  );
  proof.points.push({ fact: "query", operation: create.operation });
}

/** The pointer to the field with the state; unknown if the answer has a wrapper that the sentence does not name. */
export function statedPointer(
  { field }: PollingSentence,
  base: JsonPointer | undefined,
): JsonPointer | undefined {
  if (field === undefined || (base !== undefined && base !== "" && !field.includes("."))) return undefined;
  return field.split(".").reduce((pointer, name) => appendPointer(pointer, name), "");
}

/** Whether two paths differ only in the names of their parameters, and in a start that one of them lacks. */
function samePath(one: string, other: string): boolean {
  const [left, right] = [one, other].map((path) => path.replace(/\{[^{}]*\}/g, "{}"));
  return left === right || (left ?? "").endsWith(right ?? "") || (right ?? "").endsWith(left ?? "");
}
