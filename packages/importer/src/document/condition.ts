import type { JsonValue } from "./json.js";
import type { Place } from "./operation-binding.js";

/** What a status word means. `pending` and `running` go on; the other three are final. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/** A predicate on a response; all of its parts must hold. */
export interface Condition {
  /** The HTTP status is one of these. */
  status?: number[];
  /** What `equals` and `present` look at; `""` is the whole response. */
  pointer?: Place;
  /** The value is one of these. */
  equals?: JsonValue[];
  /** Something stands there (true), or nothing does (false). */
  present?: boolean;
}

/** A predicate on the body of a response alone. */
export type BodyCondition = Omit<Condition, "status">;
