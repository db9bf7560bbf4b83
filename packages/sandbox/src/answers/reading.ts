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

/** Responses that have some facts even if the document omits them. */
export type ReadingKind = "query" | "create" | "other";

/** Cached readings. The object is the same each time, so that results can be cached for it. */
const known = new WeakMap<AnswerReading, Record<ReadingKind, Reading>>();

/**
 * The positions of the lifecycle, with those that differ in one kind of response: the items of a list or a batch, a
 * webhook.
 */
export function readingOf(
  lifecycle: LifecycleDescription,
  own: AnswerReading = lifecycle,
  kind: ReadingKind = "other",
): Reading {
  const readings = known.get(own) ?? readingsOf(lifecycle, own);
  known.set(own, readings);
  return readings[kind];
}

function readingsOf(lifecycle: LifecycleDescription, own: AnswerReading): Record<ReadingKind, Reading> {
  const other: Reading = {
    id: own.id ?? lifecycle.id,
    state: own.state ?? lifecycle.state,
    fields: own.fields ?? lifecycle.fields,
  };
  return { other, query: { ...other, isQuery: true }, create: { ...other, isCreate: true } };
}
