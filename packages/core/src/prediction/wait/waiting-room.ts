import type { WaitingPrediction } from "../waiting-prediction.js";
import type { RequestBudget } from "./request-budget.js";

/** What all waits of a client share. */
export interface WaitingRoom {
  /** The queries per second of all waits together. */
  readonly budget: RequestBudget;
  /** The predictions that are waited for now: one batch query asks for many. */
  readonly waiting: Set<WaitingPrediction>;
}
