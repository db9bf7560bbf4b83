import type { JsonPointer, JsonValue } from "./json.js";
import type { TextTranslations } from "./model.js";
import type { ActionSource, OperationBinding } from "./operation-binding.js";

/** What a status word means. `pending` and `running` go on; the other three are final. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/** A predicate on an answer; all of its parts must hold. */
export interface Condition {
  /** The HTTP status is one of these. */
  status?: number[];
  /** What `equals` and `present` look at; `""` is the whole answer. */
  pointer?: JsonPointer;
  /** The value is one of these. */
  equals?: JsonValue[];
  /** Something stands there (true), or nothing does (false). */
  present?: boolean;
}

/** One request that asks after many open predictions; its answers are matched by id. */
export interface BatchBinding {
  /** The operationId; the query's own where the service has no query of a single one. */
  operation: string;
  /** Where the ids go: an array in the JSON body, or a query parameter with commas. */
  ids: { pointer: JsonPointer } | { parameter: string };
  /** The array in the answer, each item like the answer to a query; the whole answer (`""`) if absent. */
  items?: JsonPointer;
  /** The id inside of an item; the lifecycle's own `id` if absent. */
  id?: JsonPointer;
  /** The most ids of one request. 20 if absent. */
  maximum?: number;
}

/** Asks for the output, where the answer to a query does not have it: a queue's own path, or a file's address. */
export interface ResultBinding extends OperationBinding {
  /** The output in its answer; `fields.output` if absent. */
  output?: JsonPointer;
}

/** A state that is told by an answer's body, where no word tells it: `/images` is present. */
export interface StateRule extends Omit<Condition, "status"> {
  state: PredictionState;
}

/** How an answer tells the state: the first rule that holds, else the word; another word means `running`. */
export interface StateBinding {
  /** Where the status word stands. */
  pointer?: JsonPointer;
  /** Status word → state. Words are compared without regard to case. */
  words: Record<string, PredictionState>;
  /** Tried in order before the words. */
  rules?: StateRule[];
}

/** What can be done with an output: upscale, vary, extend. It starts another task. */
export interface ActionBinding extends OperationBinding<ActionSource> {
  description?: string;
  /** A key of `x-corsac-lifecycles` that the new task follows; this one if absent. */
  lifecycle?: string;
  /** Where the newest answer lists what there is to choose from, and in each what it is called and what is sent. */
  choices?: { items: JsonPointer; name: JsonPointer; value: JsonPointer };
}

/** What an event of a stream says: a whole answer, a piece of the logs or of the output, or that it is over. */
export type StreamEvent = "answer" | "logs" | "output" | "done";

/** Server-sent events about one prediction: at a URL in its answer, or an operation. */
export interface StreamBinding {
  url?: JsonPointer;
  operation?: OperationBinding;
  /** What events mean, by name; an unnamed event is `message`. Others are passed over. */
  events: Record<string, StreamEvent>;
}

/** How a list of predictions is read. */
export interface ListBinding extends OperationBinding {
  /** The array of predictions in the answer. */
  items: JsonPointer;
  /** The URL or cursor of the next page; null or absent at the end. */
  next?: JsonPointer;
  /** The query parameter that takes the cursor, where `next` holds a URL that carries it or the cursor itself. */
  cursor?: string;
  /** How an item is read where it is not like the answer to a query; what is absent is as there. */
  item?: { id?: JsonPointer; state?: StateBinding; fields?: PredictionFields };
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
  /** The prediction's id in the answer to a create; `""` where the answer is the id itself. */
  id: JsonPointer;
  /** What it makes has ids of its own, such as the songs of one task: where they stand in the answer that has the output. */
  items?: {
    /** Every item; a `*` segment stands for every member of an array. */
    pointer: JsonPointer;
    /** The id inside of an item. */
    id: JsonPointer;
  };
  /** Asks for the state. */
  query: OperationBinding;
  /** Asked once the state is `succeeded`. */
  result?: ResultBinding;
  /** Asked instead of the query where several predictions are waited for. */
  batch?: BatchBinding;
  cancel?: OperationBinding;
  list?: ListBinding;
  state: StateBinding;
  fields: PredictionFields;
  /**
   * How the value at `fields.progress` is written: `0.45`, `45`, `"45%"`, or lines of tqdm in the logs. The client finds
   * the form by itself, but for a `1` that may be a hundredth or the whole.
   */
  progress?: { form: "fraction" | "percent" | "percent-text" | "tqdm" };
  /** How times are written: ISO 8601, seconds or milliseconds since 1970; by their size and form where this is absent. */
  times?: "iso" | "seconds" | "milliseconds";
  /** Whether an empty text means that there is nothing, in `fields` and for `state.rules`. */
  emptyIsNull?: boolean;
  /** How failures are told, beside `fields.error`. */
  errors?: {
    /** A code, told where there is no message. */
    code?: JsonPointer;
    /** Some services put other things at `fields.error` on success: then it counts in a failed state only. */
    trusted: "failed" | "always";
    /** An error inside of a 2xx answer: nothing was created, or nothing told. */
    refused?: Condition;
    /** What the service's own words and codes mean: the client's category of such a failure. */
    categories?: FailureCategory[];
  };
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
    /** An unsigned webhook proves nothing: it only says that it is time to query. */
    signature: "standard-webhooks" | "none";
    /** Where things stand in what is sent, where that is not the query's answer. */
    payload?: { id: JsonPointer; state?: StateBinding; fields?: PredictionFields };
  };
  /** The header or the body's field that makes a repeated create the same create. */
  idempotency?: { header: string } | { pointer: JsonPointer };
  /** What can be done with an output, by name: `upscale`. */
  actions?: Record<string, ActionBinding>;
  /** Events that tell of a prediction while it is waited for. */
  stream?: StreamBinding;
  "x-corsac-text"?: TextTranslations;
}

/** Words and codes of a service, and the category of error that they mean. */
export interface FailureCategory {
  category: "input" | "payment" | "rate-limit" | "safety" | "out-of-memory" | "timeout" | "server";
  /** Compared without case; a space stands for any separator, `…` for up to 24 characters. */
  words: string[];
}
