import type { AnswerReading, PredictionFields, StateBinding } from "./answer-reading.js";
import type { BodyCondition, Condition } from "./condition.js";
import type { ErrorReading } from "./failures.js";
import type { JsonPointer } from "./json.js";
import type { TextTranslations } from "./model.js";
import type { ActionSource, OperationBinding, Place, RequestPlace } from "./operation-binding.js";

/** One request that queries many open predictions. Its items are matched by id. */
export interface BatchBinding extends AnswerReading {
  /** The operationId; that of the query where the service has no query for a single prediction. */
  operation: string;
  /** The position of the ids: an array in the JSON body, or a comma-separated query parameter. */
  ids: Exclude<RequestPlace, { header: string }>;
  /** The array in the response; the whole response (`""`) if absent. */
  items?: Place;
  /** The maximum number of ids per request. 20 if absent. */
  maximum?: number;
}

/** Requests the output where a query's response does not have it: a path of the queue, or a file's URL. */
export interface ResultBinding extends OperationBinding {
  /** The output in its response; `fields.output` if absent. */
  output?: Place;
}

/** A follow-up operation on an output: upscale, vary, extend. It starts another task. */
export interface ActionBinding extends OperationBinding<ActionSource> {
  description?: string;
  /** A key of `x-corsac-lifecycles` that the new task follows; this one if absent. */
  lifecycle?: string;
  /** The position of the list of choices in the newest response, and of the name and the sent value in each. */
  choices?: { items: Place; name: Place; value: Place };
}

/** The content of a stream's event: a whole response, a part of the logs or of the output, or the end. */
export type StreamEvent = "answer" | "logs" | "output" | "done";

/** Server-sent events about one prediction: at a URL in its response, or an operation. */
export interface StreamBinding {
  url?: Place;
  operation?: OperationBinding;
  /** The kinds of events, by name; an unnamed event is `message`. Other events are ignored. */
  events: Record<string, StreamEvent>;
  /** The position of an error in an event's data. */
  error?: Place;
}

/**
 * How a list of predictions is read, and how its next page is requested: by `next` (with `cursor`), or by number. There
 * is no further page where `next` is empty, where a page has no items, or where `end` matches.
 */
export interface ListBinding extends OperationBinding, AnswerReading {
  /** The array of predictions in the response. */
  items: Place;
  /** The URL or cursor of the next page; null or absent at the end. */
  next?: Place;
  /** The query parameter for the cursor, where `next` is a URL that contains it, or the cursor itself. */
  cursor?: string;
  /** The query parameters of numbered pages. */
  page?: {
    parameter: string;
    /** The number of the first page. 1 if absent. */
    first?: number;
    /** The parameter for the number of items, and its maximum. */
    size?: { parameter: string; maximum: number };
  };
  /** Matches the last page: `{pointer: /has_more, equals: [false]}`. */
  end?: BodyCondition;
}

/** How asynchronous work is accepted, identified, queried, canceled and listed. */
export interface LifecycleDescription {
  description?: string;
  /** When a create counts as accepted; for any 2xx status if absent. */
  accepted?: Condition;
  /**
   * A create that returns the result itself, without a task. It is evaluated for each response, so that one
   * operation may do both.
   */
  immediate?: {
    when: Condition;
    /** The output in the create's response; `fields.output` if absent. */
    output?: Place;
  };
  /** The prediction's id in the response to a create; `""` where the response is the id itself. */
  id: Place;
  /** For outputs with ids of their own, such as the songs of a task: their position in the response with the output. */
  items?: {
    /** Every item; a `*` segment matches every member of an array. */
    pointer: Place;
    /** The id inside of an item. */
    id: Place;
  };
  /** Queries the state. */
  query: OperationBinding;
  /** Requested after the state is `succeeded`. */
  result?: ResultBinding;
  /** Used instead of the query when several predictions are polled. */
  batch?: BatchBinding;
  cancel?: OperationBinding;
  list?: ListBinding;
  state: StateBinding;
  fields: PredictionFields;
  /**
   * The format of the value at `fields.progress`: `0.45`, `45`, `"45%"`, or lines of tqdm in the logs. The client
   * detects the format, except for a `1`, which can be one percent or the whole.
   */
  progress?: { form: "fraction" | "percent" | "percent-text" | "tqdm" };
  /** The format of times: ISO 8601, seconds or milliseconds since 1970; detected by size and form if absent. */
  times?: "iso" | "seconds" | "milliseconds";
  /** Whether an empty string means that there is no value, at every position that is read. */
  emptyIsNull?: boolean;
  /** How failures are read, in addition to `fields.error`; absent members are as in `x-corsac-service`. */
  errors?: ErrorReading & {
    /**
     * Some services put other data at `fields.error` on success. `failed`, the default, reads it in a failed state
     * only.
     */
    trusted?: "failed" | "always";
  };
  /** A create whose response may be delayed until the work is done. */
  wait?: {
    header: string;
    /** The header's value; `{seconds}` is replaced. */
    value: string;
    /** Seconds. */
    maximum: number;
  };
  /** Seconds until the service removes outputs. */
  retention?: number;
  webhook?: {
    /** The body field of the create for the URL. */
    url: JsonPointer;
    events?: { pointer: JsonPointer; values: string[] };
    /** An unsigned webhook is not authenticated: it only triggers a query. */
    signature: "standard-webhooks" | "none";
    /** The positions in the payload, where it differs from the query's response. */
    payload?: AnswerReading & { id: Place };
  };
  /** The header or body field for the idempotency key of a create. */
  idempotency?: Exclude<RequestPlace, { parameter: string }>;
  /** The follow-up operations on an output, by name: `upscale`. */
  actions?: Record<string, ActionBinding>;
  /** Events about a prediction while it is waited for. */
  stream?: StreamBinding;
  "x-corsac-text"?: TextTranslations;
}
