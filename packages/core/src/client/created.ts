import { type BoundValues, bindValues } from "../lifecycle/parameters.js";
import type { Outcome } from "../lifecycle/read-outcome.js";
import type { CreateWork } from "./create-work.js";

/** A create that was accepted. */
export interface Created<Output> {
  readonly work: CreateWork<Output>;
  readonly id: string;
  readonly answer: unknown;
  /** When it was sent. Milliseconds. */
  readonly since: number;
  readonly outcome: Outcome;
  /** False where it is done already and what it made is elsewhere: the first query will tell. */
  readonly fresh: boolean;
}

/** Values of the create and its answer that later requests need. */
export function boundOf({ work, answer }: Created<unknown>): BoundValues {
  const { lifecycle, bound = {} } = work;
  return lifecycle
    ? bindValues(lifecycle.descriptor, { request: work.body, response: answer }, bound)
    : bound;
}
