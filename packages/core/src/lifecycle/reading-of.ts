import type { AnswerReading, LifecycleDescriptor } from "../descriptor/service.js";

/** A lifecycle as it reads what tells of a prediction in another form than the answer to a query: an item of a list. */
export function readingOf(
  lifecycle: LifecycleDescriptor,
  { id = lifecycle.id, state = lifecycle.state, fields = lifecycle.fields }: AnswerReading = {},
): LifecycleDescriptor {
  return { ...lifecycle, id, state, fields };
}
