import type { Condition, ErrorReading, LifecycleDescriptor, PredictionState } from "../descriptor/service.js";
import { isObject } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";

/** The part of a response that conditions apply to. */
interface Judged {
  readonly status: number;
  readonly body: unknown;
}

/** Whether the response to a create states that it was accepted. */
export function isAccepted(
  {
    accepted,
    errors,
  }: {
    readonly accepted?: Condition | undefined;
    readonly errors?: ErrorReading | undefined;
  },
  answer: Judged,
): boolean {
  const { status } = answer;
  return (
    (accepted ? meetsCondition(accepted, answer) : status >= 200 && status < 300) &&
    !(errors?.refused && meetsCondition(errors.refused, answer))
  );
}

/** The state that follows from the response's body without a status word. */
export function certainState(
  { state, emptyIsNull }: Pick<LifecycleDescriptor, "state" | "emptyIsNull">,
  body: unknown,
): PredictionState | undefined {
  return state.rules?.find((rule) => meetsBodyCondition(rule, body, emptyIsNull))?.state;
}

/** Whether the response to a later request is a rejection by its content, whatever its status. */
export function isRefusal({ accepted, errors }: LifecycleDescriptor, answer: Judged): boolean {
  return (
    (accepted !== undefined && !meetsBodyCondition(accepted, answer.body)) ||
    (errors?.refused !== undefined && meetsCondition(errors.refused, answer))
  );
}

/** Whether a response meets a condition. */
export function meetsCondition(condition: Condition, { status, body }: Judged): boolean {
  return (condition.status?.includes(status) ?? true) && meetsBodyCondition(condition, body);
}

/** Whether a response's body meets the condition on bodies. With `emptyIsNull` an empty string counts as absent. */
function meetsBodyCondition(
  { pointer, equals, present }: Condition,
  body: unknown,
  emptyIsNull = false,
): boolean {
  if (pointer === undefined) return true;
  const value = getPointer(body, pointer, emptyIsNull);
  const there = value !== undefined && value !== null && !(emptyIsNull && value === "");
  if (present !== undefined && present !== there) return false;
  return equals === undefined || equals.some((expected) => sameJson(expected, value));
}

/** Whether two JSON values are equal, independent of the order of their properties. */
function sameJson(left: unknown, right: unknown): boolean {
  if (!isObject(left) || !isObject(right)) return left === right;
  const names = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    names.length === Object.keys(right).length &&
    names.every((name) => sameJson(left[name], right[name]))
  );
}
