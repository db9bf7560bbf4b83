import type { AnswerReading, LifecycleDescriptor } from "../descriptor/service.js";

/** A lifecycle for reading a prediction in another form than the response to a query, such as an item of a list. */
export function readingOf(
  lifecycle: LifecycleDescriptor,
  { id = lifecycle.id, state = lifecycle.state, fields = lifecycle.fields }: AnswerReading = {},
): LifecycleDescriptor {
  return { ...lifecycle, id, state, fields };
}
