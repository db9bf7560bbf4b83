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
 * The source of a parameter of a follow-up request: the id, the create's request or response, the latest response to a
 * query, or a constant.
 */
export type ParameterSource =
  | { readonly from: "id" }
  /** A field of the create's body, or of the input where the create takes it in its path. */
  | { readonly from: "request"; readonly pointer: JsonPointer }
  | { readonly from: "response"; readonly pointer: Place }
  | { readonly from: "answer"; readonly pointer: Place }
  | { readonly from: "constant"; readonly value: JsonValue };

/**
 * A source for requests that follow a finished output, which may also use a value of the output: an item's own id, a
 * file's id.
 */
export type OutputSource = ParameterSource | { readonly from: "output"; readonly pointer: JsonPointer };

/** A source for actions, which may also use the value that the caller chose, or what `choices` maps it to. */
export type ActionSource = OutputSource | { readonly from: "choice"; readonly pointer?: JsonPointer };

/** An operation with the sources of its parameters. */
export interface OperationBinding<Source = ParameterSource> {
  /** A key of the service's operations. */
  readonly operation: string;
  /** Path parameters. */
  readonly path?: Readonly<Record<string, Source>>;
  /** Query parameters. */
  readonly query?: Readonly<Record<string, Source>>;
  /** Values by position in a JSON body. */
  readonly body?: Readonly<Record<JsonPointer, Source>>;
}

/** One request that queries many predictions. */
export interface BatchBinding extends AnswerReading {
  /**
   * A key of the service's operations; the same as the query's where the service has no query for a single prediction.
   */
  readonly operation: string;
  /** The position of the ids: an array in the JSON body, or a comma-separated query parameter. */
  readonly ids: Exclude<RequestPlace, { readonly header: string }>;
  /** The array in the response; the whole response (`""`) if absent. */
  readonly items?: Place;
  /** The maximum number of ids in one request. 20 if absent. */
  readonly maximum?: number;
}

/**
 * A request for the output, where the response to a query does not contain it: a separate path of a queue, or a file's
 * URL.
 */
export interface ResultBinding extends OperationBinding {
  /** The position of the output in the response, `*` segments as in `fields`; `fields.output` if absent. */
  readonly output?: Place;
}

/** An action on the output of a prediction that starts another prediction: upscale, vary, extend. */
export interface ActionBinding extends OperationBinding<ActionSource> {
  readonly description?: string;
  /** The lifecycle of the prediction that it starts; the same if absent. */
  readonly lifecycle?: string;
  /**
   * The position of the choices in the latest response, and in each choice the positions of its name and of the value
   * to send.
   */
  readonly choices?: {
    readonly items: Place;
    readonly name: Place;
    readonly value: Place;
  };
}

/** The content of a stream event: a whole response, a piece of the logs or of the output, or the end. */
export type StreamEvent = "answer" | "logs" | "output" | "done";

/**
 * Server-sent events about one prediction, from a URL in its response or from an operation.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export interface StreamBinding {
  readonly url?: Place;
  readonly operation?: OperationBinding;
  /** The meaning of events by name; an unnamed event is a `message`. Other events are ignored. */
  readonly events: Readonly<Record<string, StreamEvent>>;
  /** The position of an error in an event's data. */
  readonly error?: Place;
}

/**
 * How a list of predictions is read, and how its next page is requested: by `next`, or by number. The list ends where
 * `next` is empty, where a page has no items, or where `end` holds.
 */
export interface ListBinding extends OperationBinding, AnswerReading {
  /** The array of predictions in the response. */
  readonly items: Place;
  /** The cursor of the next page, or a URL that contains it; null or absent at the end. */
  readonly next?: Place;
  /** The query parameter for the cursor. */
  readonly cursor?: string;
  /** The query parameters of numbered pages; the first page is 1 if `first` is absent. */
  readonly page?: {
    readonly parameter: string;
    readonly first?: number;
    readonly size?: { readonly parameter: string; readonly maximum: number };
  };
  /** Holds for the last page. */
  readonly end?: BodyCondition;
}

/** The positions of error information in a response to a rejected request. */
export interface ErrorReading {
  /** A code, shown where there is no message. */
  readonly code?: Place;
  /** A human-readable description of the error. */
  readonly message?: Place;
  /** The error type as the service names it, for `categories`. */
  readonly category?: Place;
  /** Identifies an error inside a 2xx response: nothing was created, or the response contains no data. */
  readonly refused?: Condition;
  /**
   * The categories of the service's own error texts and codes. They take precedence over those known for all services.
   */
  readonly categories?: readonly FailureWords[];
}

/** How asynchronous work is accepted, identified, queried, canceled and listed, as data from the document. */
export interface LifecycleDescriptor {
  readonly description?: string;
  /**
   * When a create counts as accepted, whatever its status; any 2xx if absent. The condition on the body applies to
   * queries, too.
   */
  readonly accepted?: Condition;
  /**
   * Identifies a create whose response is the result itself, checked on each response; the output is at `fields.output`
   * if not specified.
   */
  readonly immediate?: { readonly when: Condition; readonly output?: Place };
  /** The position of the id in the response to a create; `""` where the response is the id itself. */
  readonly id: Place;
  /**
   * The positions of the ids of output items, such as the songs of one task, in the response that contains the output.
   */
  readonly items?: { readonly pointer: Place; readonly id: Place };
  readonly query: OperationBinding;
  /** Used instead of the query where several predictions are waited for. */
  readonly batch?: BatchBinding;
  /** Requested once the state is `succeeded`. */
  readonly result?: ResultBinding;
  readonly cancel?: OperationBinding;
  readonly list?: ListBinding;
  /** The actions on a finished prediction, by name. */
  readonly actions?: Readonly<Record<string, ActionBinding>>;
  readonly state: StateBinding;
  readonly fields: PredictionFields;
  /** The format of the value at `fields.progress`; detected if absent, except for a `1`. */
  readonly progress?: { readonly form: "fraction" | "percent" | "percent-text" | "tqdm" };
  /** The format of times; detected by their size and form if absent. */
  readonly times?: "iso" | "seconds" | "milliseconds";
  /** Whether an empty string counts as no value, in `fields` and for `state.rules`. */
  readonly emptyIsNull?: boolean;
  /** How failures are reported, in addition to `fields.error`; absent properties are as in the service's `errors`. */
  readonly errors?: ErrorReading & {
    /** Whether `fields.error` counts in a failed state only, which is the default. */
    readonly trusted?: "failed" | "always";
  };
  /**
   * A create whose response the service can hold: the header to send, with `{seconds}` replaced, and the maximum number
   * of seconds.
   */
  readonly wait?: { readonly header: string; readonly value: string; readonly maximum: number };
  /** Seconds after which the service removes outputs. */
  readonly retention?: number;
  readonly stream?: StreamBinding;
  /** The position of an idempotency key in a create: two creates with one key create one prediction. */
  readonly idempotency?: Exclude<RequestPlace, { readonly parameter: string }>;
  readonly webhook?: {
    readonly url: JsonPointer;
    readonly events?: { readonly pointer: JsonPointer; readonly values: readonly string[] };
    readonly signature: "standard-webhooks" | "none";
    /** Set where the payload differs from the response to a query. */
    readonly payload?: AnswerReading & { readonly id: Place };
  };
}

/** The operation that uploads a file and returns its URL. Its media type is the operation's. */
export interface UploadDescriptor {
  /** A key of the service's operations. */
  readonly operation: string;
  /** Fixed query parameters. */
  readonly query?: Readonly<Record<string, string>>;
  /** The form field for the file; absent where the body is the file. */
  readonly field?: string;
  /** The position of the URL or the id in the response, which replaces the file in the input. */
  readonly url: Place;
  /** The maximum size in bytes. */
  readonly maximum?: number;
  /**
   * The media types that it accepts, such as `image/*`; all if absent. Of several uploads the first that matches is
   * used.
   */
  readonly accepts?: readonly string[];
}

/** The description of a service for the client. `Paths` types the raw operations. */
export interface ServiceDescriptor<Paths extends object = object> {
  readonly name: string;
  readonly title?: string;
  readonly servers: readonly ServerDescriptor[];
  /** All schemes that its operations use. */
  readonly security: readonly SecurityDescriptor[];
  /** The authentication of operations without their own; any one of the schemes if absent. */
  readonly defaultSecurity?: SecurityWays;
  readonly operations: Readonly<Record<string, OperationDescriptor>>;
  readonly lifecycles: Readonly<Record<string, LifecycleDescriptor>>;
  /** How files that are too large for an input are uploaded. If absent, such files are not supported. */
  readonly upload?: UploadDescriptor | readonly UploadDescriptor[];
  /** The positions of error information in responses of its operations. */
  readonly errors?: ErrorReading;
  /** The rate limits in its documentation. */
  readonly rateLimits?: readonly RateLimit[];
  /** Returns the prices of its models. */
  readonly priceOperation?: PriceOperation;
  /** Never present at run time: carries the types of the raw operations. */
  readonly "~paths"?: Paths;
}
