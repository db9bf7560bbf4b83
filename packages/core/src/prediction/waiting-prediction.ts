import type { PredictionState } from "../descriptor/service.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import type { PredictionIdentity } from "./identity.js";
import type { SharedStep } from "./wait/shared-step.js";

/** A prediction that is waited for, as the others of its client see it: one answer may tell of many. */
export interface WaitingPrediction<Output = unknown> {
  readonly identity: PredictionIdentity<Output>;
  readonly state: PredictionState;
  readonly facts: PredictionFacts;
  /** Whether the facts are from the service, and not from a JSON of another time. */
  readonly fresh: boolean;
  /** The newest answer to a query. */
  readonly answer: unknown;
  readonly done: boolean;
  readonly step: SharedStep;
  /** Takes what an answer says. */
  learn(facts: PredictionFacts, answer?: unknown): void;
}
