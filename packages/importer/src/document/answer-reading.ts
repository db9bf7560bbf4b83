import type { BodyCondition, PredictionState } from "./condition.js";
import type { Place } from "./operation-binding.js";

/** A state derived from a condition on the response body, where there is no status word: `/images` is present. */
export interface StateRule extends BodyCondition {
  state: PredictionState;
}

/** How a response's state is read: the first rule that matches, else the status word; unlisted words mean `running`. */
export interface StateBinding {
  /** The position of the status word. */
  pointer?: Place;
  /** Status word → state. Words are compared case-insensitively. */
  words: Record<string, PredictionState>;
  /** Evaluated in order before `words`. */
  rules?: StateRule[];
}

/** The positions of a prediction's data in a response. */
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
  /** A boolean that is true after inputs and outputs were removed. */
  removed?: Place;
}

/**
 * How one prediction is read from an item of a list or a batch, or from a webhook's payload. Absent members are read as
 * in the lifecycle; `state` and `fields` replace those of the lifecycle as a whole.
 */
export interface AnswerReading {
  id?: Place;
  state?: StateBinding;
  fields?: PredictionFields;
}
