import type { BodyCondition, PredictionState } from "./condition.js";
import type { Place } from "./operation-binding.js";

/** A state that is told by a response's body, where no word tells it: `/images` is present. */
export interface StateRule extends BodyCondition {
  state: PredictionState;
}

/** How a response tells the state: the first rule that holds, else the word; another word means `running`. */
export interface StateBinding {
  /** Where the status word stands. */
  pointer?: Place;
  /** Status word → state. Words are compared without regard to case. */
  words: Record<string, PredictionState>;
  /** Tried in order before the words. */
  rules?: StateRule[];
}

/** Where the facts of a prediction stand in a response. */
export interface PredictionFields {
  output?: Place;
  error?: Place;
  logs?: Place;
  metrics?: Place;
  progress?: Place;
  model?: Place;
  version?: Place;
  input?: Place;
  createdAt?: Place;
  startedAt?: Place;
  completedAt?: Place;
  /** A boolean that is true once inputs and outputs were removed. */
  removed?: Place;
}

/**
 * How what tells of one prediction is read: the items of a list or a batch, a webhook's payload. What is absent is read
 * as in the lifecycle; `state` and `fields` are taken whole.
 */
export interface AnswerReading {
  id?: Place;
  state?: StateBinding;
  fields?: PredictionFields;
}
