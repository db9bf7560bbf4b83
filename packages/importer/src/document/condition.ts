import type { JsonValue } from "./json.js";
import type { Place } from "./operation-binding.js";

/** The meaning of a status word. `pending` and `running` are not final; the other three are. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/** A predicate on a response; all of its parts must match. */
export interface Condition {
  /** The HTTP status is one of these. */
  status?: number[];
  /** The position that `equals` and `present` test; `""` is the whole response. */
  pointer?: Place;
  /** The value is one of these. */
  equals?: JsonValue[];
  /** Whether a value must exist at the position (true) or must not (false). */
  present?: boolean;
}

/** A predicate on the body of a response only. */
export type BodyCondition = Omit<Condition, "status">;
