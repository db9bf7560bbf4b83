import type { JsonPointer, JsonValue, Place } from "./json.js";

/** What a status word means. `pending` and `running` go on; the other three are final. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/** A predicate on a response; all of its parts must hold. */
export interface Condition {
  readonly status?: readonly number[];
  /** A place in the body, of which the other two speak. */
  readonly pointer?: Place;
  /** The value there is one of these. */
  readonly equals?: readonly JsonValue[];
  /** Whether there is a value there, other than null. */
  readonly present?: boolean;
}

/** A predicate on the body of a response alone. */
export type BodyCondition = Omit<Condition, "status">;

/** A state that is told by a response's body, where no word tells it: `/images` is present. */
export interface StateRule extends BodyCondition {
  readonly state: PredictionState;
}

/** How a response tells the state: the first rule that holds, else the word, in any case; another word means `running`. */
export interface StateBinding {
  /** Where the status word stands. */
  readonly pointer?: Place;
  readonly words: Readonly<Record<string, PredictionState>>;
  readonly rules?: readonly StateRule[];
}

/** Where the facts of a prediction stand in a response. */
export interface PredictionFields {
  /** May hold `*` segments: the output is then the array of what is found. */
  readonly output?: Place;
  /** Believed in the state `failed` only, unless `errors.trusted` says otherwise. */
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

/** How what tells of one prediction is read: an item of a list or batch, a payload. What is absent is as in the lifecycle. */
export interface AnswerReading {
  readonly id?: Place;
  readonly state?: StateBinding;
  readonly fields?: PredictionFields;
}

/** Where a request takes a value: a field of its body, a query parameter, or a header. */
export type RequestPlace =
  | { readonly pointer: JsonPointer }
  | { readonly parameter: string }
  | { readonly header: string };
