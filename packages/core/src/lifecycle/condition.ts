import type { Condition } from "../descriptor/service.js";
import { getPointer } from "../pointer.js";

/** Whether an answer meets a condition. */
export function meetsCondition(condition: Condition, status: number, body: unknown): boolean {
  return (condition.status?.includes(status) ?? true) && meetsBodyCondition(condition, body);
}

/** Whether an answer's body meets what the condition says of bodies. */
export function meetsBodyCondition({ pointer, equals, present }: Condition, body: unknown): boolean {
  if (pointer === undefined) return true;
  const value = getPointer(body, pointer);
  if (present !== undefined && present !== (value !== undefined && value !== null)) return false;
  return equals === undefined || equals.some((expected) => expected === value);
}
