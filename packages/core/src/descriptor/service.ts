import type {
  AnswerReading,
  BodyCondition,
  Condition,
  PredictionFields,
  RequestPlace,
  StateBinding,
} from "./answer-reading.js";
import type { FailureWords } from "./failure-words.js";
import type { JsonPointer, JsonValue, Place } from "./json.js";
import type { OperationDescriptor, SecurityDescriptor, SecurityWays, ServerDescriptor } from "./operation.js";
import type { PriceOperation, RateLimit } from "./pricing.js";

export type {
  AnswerReading,
  BodyCondition,
  Condition,
  PredictionFields,
  PredictionState,
  RequestPlace,
  StateBinding,
  StateRule,
} from "./answer-reading.js";
export type { JsonPointer, JsonValue, Place } from "./json.js";

/**
 * Where a parameter of a follow-up request comes from: the id, the create's request or its answer, the newest answer
 * to a query, or a constant.
 */
export type ParameterSource =
  | { readonly from: "id" }
  | { readonly from: "request"; readonly pointer: JsonPointer }
  | { readonly from: "response"; readonly pointer: Place }
  | { readonly from: "answer"; readonly pointer: Place }
  | { readonly from: "constant"; readonly value: JsonValue };

/** What follows from a finished output may take something of it, too: an item's own id, a file's id. */
export type OutputSource = ParameterSource | { readonly from: "output"; readonly pointer: JsonPointer };

/** An action may take what the caller chose, or what its `choices` make of it. */
export type ActionSource = OutputSource | { readonly from: "choice"; readonly pointer?: JsonPointer };

/** An operation with its parameters bound. */
export interface OperationBinding<Source = ParameterSource> {
  /** A key of the service's operations. */
  readonly operation: string;
  /** Path parameters. */
  readonly path?: Readonly<Record<string, Source>>;
  /** Query parameters. */
  readonly query?: Readonly<Record<string, Source>>;
  /** Values by place in a JSON body. */
  readonly body?: Readonly<Record<JsonPointer, Source>>;
}

/** One request that asks after many predictions. */
export interface BatchBinding extends AnswerReading {
  /** A key of the service's operations; the query's own where the service has no query of a single one. */
  readonly operation: string;
  /** Where the ids go: an array in the JSON body, or a query parameter with commas. */
  readonly ids: Exclude<RequestPlace, { readonly header: string }>;
  /** The array in the response; the whole response (`""`) if absent. */
  readonly items?: Place;
  /** The most ids of one request. 20 if absent. */
  readonly maximum?: number;
}

/** A request for the output, where the answer to a query does not have it: a queue's own path, or a file's address. */
export interface ResultBinding extends OperationBinding {
  /** The output in its answer, `*` segments as in `fields`; `fields.output` if absent. */
  readonly output?: Place;
}

/** What can be done with the output of a prediction, and starts another: upscale, vary, extend. */
export interface ActionBinding extends OperationBinding<ActionSource> {
  readonly description?: string;
  /** The lifecycle of what it starts; the same if absent. */
  readonly lifecycle?: string;
  /** Where the newest answer lists what there is to choose from, and in each what it is called and what is sent. */
  readonly choices?: {
    readonly items: Place;
    readonly name: Place;
    readonly value: Place;
  };
}

/** What an event of a stream says: a whole answer, a piece of the logs or of the output, or that it is over. */
export type StreamEvent = "answer" | "logs" | "output" | "done";

/** Server-sent events about one prediction: at a URL in its answer, or an operation. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface StreamBinding {
  readonly url?: Place;
  readonly operation?: OperationBinding;
  /** What events mean, by name; an unnamed event is `message`. Others are passed over. */
  readonly events: Readonly<Record<string, StreamEvent>>;
  /** An error, in an event's data. */
  readonly error?: Place;
}

/**
 * How a list of predictions is read, and its next page asked for: by `next`, or by number. There is no further page where
 * `next` is empty, where a page has no items, or where `end` holds.
 */
export interface ListBinding extends OperationBinding, AnswerReading {
  /** The array of predictions in the response. */
  readonly items: Place;
  /** The cursor of the next page, or a URL that carries it; null or absent at the end. */
  readonly next?: Place;
  /** The query parameter that takes the cursor. */
  readonly cursor?: string;
  /** The query parameters of numbered pages; the first is 1 if that is absent. */
  readonly page?: {
    readonly parameter: string;
    readonly first?: number;
    readonly size?: { readonly parameter: string; readonly maximum: number };
  };
  /** Holds for the last page. */
  readonly end?: BodyCondition;
}

/** How a refused request tells what is wrong. */
export interface ErrorReading {
  /** A code, told where there is no message. */
  readonly code?: Place;
  /** What is wrong, for people. */
  readonly message?: Place;
  /** The service's own word for the kind of error, for `categories`. */
  readonly category?: Place;
  /** An error inside of a 2xx response: nothing was created, or nothing told. */
  readonly refused?: Condition;
  /** What the service's own words and codes mean, before those that are known of all services. */
  readonly categories?: readonly FailureWords[];
}

/** How asynchronous work is accepted, identified, queried, canceled and listed: data, from the document. */
export interface LifecycleDescriptor {
  readonly description?: string;
  /** When a create counts as accepted, whatever its status; any 2xx if absent. Its body part holds for queries too. */
  readonly accepted?: Condition;
  /** A create that answers with the result itself, judged on each response; the output is at `fields.output` if not said. */
  readonly immediate?: { readonly when: Condition; readonly output?: Place };
  /** The id in the answer to a create; `""` where the answer is the id itself. */
  readonly id: Place;
  /** What it makes has ids of its own, such as the songs of one task: where they stand in the answer that has the output. */
  readonly items?: { readonly pointer: Place; readonly id: Place };
  readonly query: OperationBinding;
  /** Asked instead of the query where several predictions are waited for. */
  readonly batch?: BatchBinding;
  /** Asked once the state is `succeeded`. */
  readonly result?: ResultBinding;
  readonly cancel?: OperationBinding;
  readonly list?: ListBinding;
  /** What can be done with a prediction that is done, by name. */
  readonly actions?: Readonly<Record<string, ActionBinding>>;
  readonly state: StateBinding;
  readonly fields: PredictionFields;
  /** How the value at `fields.progress` is written; found by itself, but for a `1`. */
  readonly progress?: { readonly form: "fraction" | "percent" | "percent-text" | "tqdm" };
  /** How times are written; by their size and form where this is absent. */
  readonly times?: "iso" | "seconds" | "milliseconds";
  /** Whether an empty text means that there is nothing, in `fields` and for `state.rules`. */
  readonly emptyIsNull?: boolean;
  /** How failures are told, beside `fields.error`; what is absent is as in the service's `errors`. */
  readonly errors?: ErrorReading & {
    /** Whether `fields.error` counts in a failed state only. It does if this is absent. */
    readonly trusted?: "failed" | "always";
  };
  /** A create may be held open: the header to send, `{seconds}` replaced, and the most seconds. */
  readonly wait?: { readonly header: string; readonly value: string; readonly maximum: number };
  /** Seconds after which the service removes outputs. */
  readonly retention?: number;
  readonly stream?: StreamBinding;
  /** Where a create takes a key of the caller's own: two creates with one key make one prediction. */
  readonly idempotency?: Exclude<RequestPlace, { readonly parameter: string }>;
  readonly webhook?: {
    readonly url: JsonPointer;
    readonly events?: { readonly pointer: JsonPointer; readonly values: readonly string[] };
    readonly signature: "standard-webhooks" | "none";
    /** Where its payload is not the answer to a query. */
    readonly payload?: AnswerReading & { readonly id: Place };
  };
}

/** The operation that takes a file and answers with its URL. Its media type is the operation's. */
export interface UploadDescriptor {
  /** A key of the service's operations. */
  readonly operation: string;
  /** The form's field that takes the file; absent where the body is the file. */
  readonly field?: string;
  /** The URL or the id in the response: what stands in the input instead of the file. */
  readonly url: Place;
  /** The most bytes it takes. */
  readonly maximum?: number;
  /** Media types that it takes, as `image/*`; all if absent. Of several uploads the first that suits is taken. */
  readonly accepts?: readonly string[];
}

/** Everything the client must know of a service. `Paths` types the raw operations. */
export interface ServiceDescriptor<Paths extends object = object> {
  readonly name: string;
  readonly title?: string;
  readonly servers: readonly ServerDescriptor[];
  /** All schemes that its operations use. */
  readonly security: readonly SecurityDescriptor[];
  /** How operations sign in that do not say it themselves; with any one of the schemes if absent. */
  readonly defaultSecurity?: SecurityWays;
  readonly operations: Readonly<Record<string, OperationDescriptor>>;
  readonly lifecycles: Readonly<Record<string, LifecycleDescriptor>>;
  /** How files reach the service that are too large for an input; without it, they do not. */
  readonly upload?: UploadDescriptor | readonly UploadDescriptor[];
  /** How each of its operations tells what is wrong. */
  readonly errors?: ErrorReading;
  /** What its pages say of how much it takes. */
  readonly rateLimits?: readonly RateLimit[];
  /** Tells the prices of its models. */
  readonly priceOperation?: PriceOperation;
  /** Never present at run time: carries the types of the raw operations. */
  readonly "~paths"?: Paths;
}
