import type { Prediction } from "../contract/prediction.js";
import type { Settings } from "../contract/settings.js";
import type { Requests } from "../operations/requests.js";
import type { ActedPrediction } from "./acted-prediction.js";
import type { CreateWork } from "./create-work.js";
import type { WaitingRoom } from "./wait/waiting-room.js";

/** The dependencies of a prediction on its client. */
export interface PredictionContext {
  readonly requests: Requests;
  readonly room: WaitingRoom;
  readonly settings: Settings;
  /** Loads the code of actions, which few services have. It is loaded before a request is sent. */
  readonly loadActions: () => Promise<{ readonly actOn: ActOn; readonly choicesOf: ChoicesOf }>;
  /** Sends a create for an action that starts another prediction. Passed in, because creating is a higher layer. */
  start<Output>(work: CreateWork<Output>): Promise<Prediction<Output>>;
}

/** Returns the choices of an action. */
export type ChoicesOf = (prediction: ActedPrediction, action: string) => Promise<readonly string[]>;

/** Performs an action on a prediction, which starts another one. */
export type ActOn = <Output>(
  context: PredictionContext,
  prediction: ActedPrediction<Output>,
  action: string,
  choice: unknown,
) => Promise<Prediction<Output>>;
