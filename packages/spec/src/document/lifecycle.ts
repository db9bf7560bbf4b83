import type { JsonPointer, JsonValue } from "./json.js";
import type { TextTranslations } from "./model.js";

/** What a status word means. `pending` and `running` go on; the other three are final. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/** Where a parameter of a follow-up request comes from. */
export type ParameterSource =
  | { from: "id" }
  | { from: "request"; pointer: JsonPointer }
  | { from: "response"; pointer: JsonPointer }
  | { from: "constant"; value: string };

/** An operation with its path parameters bound. */
export interface OperationBinding {
  /** The operationId. */
  operation: string;
  path?: Record<string, ParameterSource>;
}

/** A predicate on an answer; all of its parts must hold. */
export interface Condition {
  status?: number[];
  pointer?: JsonPointer;
  equals?: JsonValue[];
  present?: boolean;
}

/** How a list of predictions is read. */
export interface ListBinding extends OperationBinding {
  /** The array of predictions in the answer. */
  items: JsonPointer;
  /** The URL or cursor of the next page; null or absent at the end. */
  next?: JsonPointer;
  /** The query parameter that takes the cursor, where `next` holds a URL that carries it or the cursor itself. */
  cursor?: string;
}

/** Where the facts of a prediction stand in an answer. */
export interface PredictionFields {
  output?: JsonPointer;
  error?: JsonPointer;
  logs?: JsonPointer;
  metrics?: JsonPointer;
  progress?: JsonPointer;
  model?: JsonPointer;
  version?: JsonPointer;
  input?: JsonPointer;
  createdAt?: JsonPointer;
  startedAt?: JsonPointer;
  completedAt?: JsonPointer;
  /** A boolean that is true once inputs and outputs were removed. */
  removed?: JsonPointer;
}

/** How asynchronous work is accepted, identified, queried, canceled and listed. */
export interface LifecycleDescription {
  description?: string;
  /** When a create counts as accepted; any 2xx status if absent. */
  accepted?: Condition;
  /** The prediction's id in the answer to a create. */
  id: JsonPointer;
  query: OperationBinding;
  cancel?: OperationBinding;
  list?: ListBinding;
  state: {
    pointer: JsonPointer;
    /** Status word → state. Words are compared without regard to case. */
    words: Record<string, PredictionState>;
  };
  fields: PredictionFields;
  /** A create may be held open until the work is done. */
  wait?: {
    header: string;
    /** The header's value; `{seconds}` is replaced. */
    value: string;
    /** Seconds. */
    maximum: number;
  };
  /** Seconds after which the service removes outputs. */
  retention?: number;
  webhook?: {
    /** Field of the create's body that takes the URL. */
    url: JsonPointer;
    events?: { pointer: JsonPointer; values: string[] };
    signature: "standard-webhooks" | "none";
  };
  "x-corsac-text"?: TextTranslations;
}
