import type { BoundValues } from "../contract/bound-values.js";
import { getPointer } from "../json/pointer.js";
import { bindValues } from "../lifecycle/parameters.js";
import type { Outcome } from "../lifecycle/read-outcome.js";
import type { CreateWork } from "../prediction/create-work.js";

/** An accepted create. */
export interface Created<Output> {
  readonly work: CreateWork<Output>;
  readonly id: string;
  readonly answer: unknown;
  /** When it was sent, in milliseconds. */
  readonly since: number;
  readonly outcome: Outcome;
  /** False if it is already done and its output is elsewhere: the first query fetches the output. */
  readonly fresh: boolean;
}

/** Values of the create and its response that later requests need. */
export function boundOf({ work, answer }: Created<unknown>): BoundValues {
  const { lifecycle, model, bound = {} } = work;
  if (lifecycle === undefined) return bound;
  const { descriptor } = lifecycle;
  const { id: _ofThePredictionBefore, ...known } = bound;
  const downloads = model?.output.files.map(({ download }) => download);
  const { body: request, input } = work;
  const values = bindValues(descriptor, { request, response: answer, input }, known, downloads);
  const id = getPointer(answer, descriptor.id);
  return typeof id === "number" ? { ...values, id } : values;
}
