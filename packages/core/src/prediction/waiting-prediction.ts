import type { PredictionState } from "../descriptor/service.js";
import type { PredictionFacts } from "../lifecycle/read-answer.js";
import type { PredictionIdentity } from "./identity.js";
import type { SharedStep } from "./wait/shared-step.js";

/** A prediction that is waited for, as used by other predictions of its client: one response may be about many. */
export interface WaitingPrediction<Output = unknown> {
  readonly identity: PredictionIdentity<Output>;
  readonly state: PredictionState;
  readonly facts: PredictionFacts;
  /** Whether the state is from the service, and not from a stored JSON. */
  readonly fresh: boolean;
  /** The latest response to a query. */
  readonly answer: unknown;
  readonly done: boolean;
  readonly step: SharedStep;
  /** Applies a response. */
  update(facts: PredictionFacts, answer?: unknown): void;
}
