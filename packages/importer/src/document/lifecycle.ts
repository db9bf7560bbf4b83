import type { AnswerReading, PredictionFields, StateBinding } from "./answer-reading.js";
import type { BodyCondition, Condition } from "./condition.js";
import type { ErrorReading } from "./failures.js";
import type { JsonPointer } from "./json.js";
import type { TextTranslations } from "./model.js";
import type { ActionSource, OperationBinding, Place, RequestPlace } from "./operation-binding.js";

/** One request that asks after many open predictions. Its items are matched by id. */
export interface BatchBinding extends AnswerReading {
  /** The operationId; the query's own where the service has no query of a single one. */
  operation: string;
  /** Where the ids go: an array in the JSON body, or a query parameter with commas. */
  ids: Exclude<RequestPlace, { header: string }>;
  /** The array in the response; the whole response (`""`) if absent. */
  items?: Place;
  /** The most ids of one request. 20 if absent. */
  maximum?: number;
}

/** Asks for the output, where the response to a query does not have it: a queue's own path, or a file's address. */
export interface ResultBinding extends OperationBinding {
  /** The output in its response; `fields.output` if absent. */
  output?: Place;
}

/** What can be done with an output: upscale, vary, extend. It starts another task. */
export interface ActionBinding extends OperationBinding<ActionSource> {
  description?: string;
  /** A key of `x-corsac-lifecycles` that the new task follows; this one if absent. */
  lifecycle?: string;
  /** Where the newest response lists what there is to choose from, and in each what it is called and what is sent. */
  choices?: { items: Place; name: Place; value: Place };
}

/** What an event of a stream says: a whole response, a piece of the logs or of the output, or that it is over. */
export type StreamEvent = "answer" | "logs" | "output" | "done";

/** Server-sent events about one prediction: at a URL in its response, or an operation. */
export interface StreamBinding {
  url?: Place;
  operation?: OperationBinding;
  /** What events mean, by name; an unnamed event is `message`. Others are passed over. */
  events: Record<string, StreamEvent>;
  /** An error, in an event's data. */
  error?: Place;
}

/**
 * How a list of predictions is read, and how its next page is asked for: by `next` (with `cursor`), or by number. There is
 * no further page where `next` is empty, where a page has no items, or where `end` holds.
 */
export interface ListBinding extends OperationBinding, AnswerReading {
  /** The array of predictions in the response. */
  items: Place;
  /** The URL or cursor of the next page; null or absent at the end. */
  next?: Place;
  /** The query parameter that takes the cursor, where `next` holds a URL that carries it or the cursor itself. */
  cursor?: string;
  /** The query parameters of numbered pages. */
  page?: {
    parameter: string;
    /** The number of the first page. 1 if absent. */
    first?: number;
    /** The parameter for the number of items, and the most that it may be. */
    size?: { parameter: string; maximum: number };
  };
  /** Holds for the last page: `{pointer: /has_more, equals: [false]}`. */
  end?: BodyCondition;
}

/** How asynchronous work is accepted, identified, queried, canceled and listed. */
export interface LifecycleDescription {
  description?: string;
  /** When a create counts as accepted; any 2xx status if absent. */
  accepted?: Condition;
  /**
   * A create that answers with the result itself, and no task follows. It is judged on each response, so that one
   * operation may do both.
   */
  immediate?: {
    when: Condition;
    /** The output in the create's response; `fields.output` if absent. */
    output?: Place;
  };
  /** The prediction's id in the response to a create; `""` where the response is the id itself. */
  id: Place;
  /** What it makes has ids of its own, such as the songs of one task: where they stand in the response that has the output. */
  items?: {
    /** Every item; a `*` segment stands for every member of an array. */
    pointer: Place;
    /** The id inside of an item. */
    id: Place;
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
  /** Whether an empty text means that there is nothing, wherever a place is read. */
  emptyIsNull?: boolean;
  /** How failures are told, beside `fields.error`; what is absent is as in `x-corsac-service`. */
  errors?: ErrorReading & {
    /**
     * Some services put other things at `fields.error` on success: then it counts in a failed state only, which is so
     * if this is absent.
     */
    trusted?: "failed" | "always";
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
    /** Where things stand in what is sent, where that is not the query's response. */
    payload?: AnswerReading & { id: Place };
  };
  /** The header or the body's field that makes a repeated create the same create. */
  idempotency?: Exclude<RequestPlace, { parameter: string }>;
  /** What can be done with an output, by name: `upscale`. */
  actions?: Record<string, ActionBinding>;
  /** Events that tell of a prediction while it is waited for. */
  stream?: StreamBinding;
  "x-corsac-text"?: TextTranslations;
}
