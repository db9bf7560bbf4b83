import type { ClientContext } from "../client/context.js";
import type { Prediction } from "../contract/prediction.js";
import type { OperationBinding } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import type { WaitingPrediction } from "./waiting-prediction.js";

/** What the parts of a prediction's life that are loaded when they are needed know of it, and do with it. */
export interface TrackedPrediction<Output = unknown> extends WaitingPrediction<Output> {
  readonly context: ClientContext;
  /** Its face. */
  readonly prediction: Prediction<Output>;
  /** Asks the service how it stands. */
  query(signal?: AbortSignal): Promise<void>;
  /** Does an operation of the lifecycle for this prediction. */
  call(binding: OperationBinding, signal?: AbortSignal): Promise<Answer>;
  /** An error that tells of this prediction, so that it is not lost with the error. */
  named(error: unknown): unknown;
}
