import type { Prediction } from "../contract/prediction.js";
import type { Settings } from "../contract/settings.js";
import type { Requests } from "../operations/requests.js";
import type { ActedPrediction } from "./acted-prediction.js";
import type { CreateWork } from "./create-work.js";
import type { WaitingRoom } from "./wait/waiting-room.js";

/** What a prediction needs of its client. */
export interface PredictionContext {
  readonly requests: Requests;
  readonly room: WaitingRoom;
  readonly settings: Settings;
  /** Loads what few services have: actions on a prediction. Nothing has been sent then. */
  readonly loadActions: () => Promise<{ readonly actOn: ActOn }>;
  /** Sends a create, for an action that starts another prediction. Passed in: creating is a layer above. */
  start<Output>(work: CreateWork<Output>): Promise<Prediction<Output>>;
}

/** Does something with a prediction, which starts another. */
export type ActOn = <Output>(
  context: PredictionContext,
  prediction: ActedPrediction<Output>,
  action: string,
  choice: unknown,
) => Promise<Prediction<Output>>;
