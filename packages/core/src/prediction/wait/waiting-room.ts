import type { WaitingPrediction } from "../waiting-prediction.js";
import type { RequestBudget } from "./request-budget.js";

/** The state that all waits of a client share. */
export interface WaitingRoom {
  /** Limits the queries per second of all waits together. */
  readonly budget: RequestBudget;
  /** The predictions that are currently waited for: one batch query covers many. */
  readonly waiting: Set<WaitingPrediction>;
}
