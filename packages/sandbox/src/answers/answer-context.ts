import type { JsonValue } from "../document/contract.js";
import type { Prediction, Progress } from "../predictions/prediction.js";

/** The context of a response about a prediction. */
export interface AnswerContext {
  prediction: Prediction;
  progress: Progress;
  /** Scheme, host and port of the request. */
  origin: string;
  /** The output as written in responses. Undefined if there is none, or not yet. */
  output: JsonValue | undefined;
  steps: number;
}
