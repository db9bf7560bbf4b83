import type { JsonPointer, JsonValue, Place } from "./json.js";

/** The meaning of a status word. `pending` and `running` continue; the other three are final. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/** A predicate on a response; all of its parts must hold. */
export interface Condition {
  readonly status?: readonly number[];
  /** The position in the body that `equals` and `present` refer to. */
  readonly pointer?: Place;
  /** The value at the position equals one of these. */
  readonly equals?: readonly JsonValue[];
  /** Whether there is a value at the position, other than null. */
  readonly present?: boolean;
}

/** A predicate on the body of a response alone. */
export type BodyCondition = Omit<Condition, "status">;

/** A state derived from a response's body, where no status word gives it: `/images` is present. */
export interface StateRule extends BodyCondition {
  readonly state: PredictionState;
}

/**
 * How the state is read from a response: the first rule that holds, else the status word, in any case; an unlisted word
 * means `running`.
 */
export interface StateBinding {
  /** The position of the status word. */
  readonly pointer?: Place;
  readonly words: Readonly<Record<string, PredictionState>>;
  readonly rules?: readonly StateRule[];
}

/** The positions of the properties of a prediction in a response. */
export interface PredictionFields {
  /** May contain `*` segments: the output is then the array of the values found. */
  readonly output?: Place;
  /** Used only in the state `failed`, unless `errors.trusted` sets something else. */
  readonly error?: Place;
  readonly logs?: Place;
  readonly metrics?: Place;
  /** `0.45`, `45` or `"45%"`. */
  readonly progress?: Place;
  readonly model?: Place;
  readonly version?: Place;
  readonly input?: Place;
  readonly createdAt?: Place;
  readonly startedAt?: Place;
  readonly completedAt?: Place;
  /** True once the service has removed the output. */
  readonly removed?: Place;
}

/**
 * How the part of a response that describes one prediction is read: an item of a list or batch, or a payload. An absent
 * property is as in the lifecycle.
 */
export interface AnswerReading {
  readonly id?: Place;
  readonly state?: StateBinding;
  readonly fields?: PredictionFields;
}

/** The position of a value in a request: a field of its body, a query parameter, or a header. */
export type RequestPlace =
  | { readonly pointer: JsonPointer }
  | { readonly parameter: string }
  | { readonly header: string };
