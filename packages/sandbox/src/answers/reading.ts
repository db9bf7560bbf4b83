import type {
  AnswerReading,
  LifecycleDescription,
  Place,
  PredictionFields,
  StateBinding,
} from "../document/contract.js";

/** The positions of a prediction's values in one kind of response. */
export interface Reading {
  id: Place;
  state: StateBinding;
  fields: PredictionFields;
  /** Whether it is the response to a query, which has state and output even if the document omits them. */
  isQuery?: boolean;
  /** Whether it is the response to a create, which has the id even if the document omits it. */
  isCreate?: boolean;
  /** Whether it is the response of a separate operation for the output. */
  isResult?: boolean;
}

/**
 * The positions of the lifecycle, with those that differ in one kind of response: the items of a list or a batch, a
 * webhook.
 */
export function readingOf(lifecycle: LifecycleDescription, own: AnswerReading = {}): Reading {
  return {
    id: own.id ?? lifecycle.id,
    state: own.state ?? lifecycle.state,
    fields: own.fields ?? lifecycle.fields,
  };
}
