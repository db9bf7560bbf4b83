import type {
  AnswerReading,
  LifecycleDescription,
  Place,
  PredictionFields,
  StateBinding,
} from "../document/contract.js";

/** Where the facts of a prediction stand in one kind of response. */
export interface Reading {
  id: Place;
  state: StateBinding;
  fields: PredictionFields;
  /** The response to a query: it has state and output also where its page forgets them. */
  isQuery?: boolean;
  /** The response of the operation that has the output alone. */
  isResult?: boolean;
}

/** As the lifecycle says, but for what one kind of response has elsewhere: the items of a list or a batch, a webhook. */
export function readingOf(lifecycle: LifecycleDescription, own: AnswerReading = {}): Reading {
  return {
    id: own.id ?? lifecycle.id,
    state: own.state ?? lifecycle.state,
    fields: own.fields ?? lifecycle.fields,
  };
}
