import type { FailureWords } from "./failure-words.js";
import type { OperationDescriptor, SecurityDescriptor, SecurityWays, ServerDescriptor } from "./operation.js";

/** A JSON Pointer (RFC 6901); a `*` segment stands for every item where stated. */
export type JsonPointer = string;

/** Any JSON value. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What a status word means. `pending` and `running` go on; the other three are final. */
export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

/**
 * Where a parameter of a follow-up request comes from: the id, the create's request or its answer, the newest answer
 * to a query, or a constant.
 */
export type ParameterSource =
  | { readonly from: "id" }
  | { readonly from: "request"; readonly pointer: JsonPointer }
  | { readonly from: "response"; readonly pointer: JsonPointer }
  | { readonly from: "answer"; readonly pointer: JsonPointer }
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
export interface BatchBinding {
  /** A key of the service's operations; the query's own where the service has no query of a single one. */
  readonly operation: string;
  /** Where the ids go: an array in the JSON body, or a query parameter with commas. */
  readonly ids: { readonly pointer: JsonPointer } | { readonly parameter: string };
  /** The array in the answer, each item like the answer to a query; the whole answer (`""`) if absent. */
  readonly items?: JsonPointer;
  /** The id in an item; the lifecycle's own `id` if absent. */
  readonly id?: JsonPointer;
  /** The most ids of one request. 20 if absent. */
  readonly maximum?: number;
}

/** A request for the output, where the answer to a query does not have it: a queue's own path, or a file's address. */
export interface ResultBinding extends OperationBinding {
  /** The output in its answer, `*` segments as in `fields`; `fields.output` if absent. */
  readonly output?: JsonPointer;
}

/** What can be done with the output of a prediction, and starts another: upscale, vary, extend. */
export interface ActionBinding extends OperationBinding<ActionSource> {
  readonly description?: string;
  /** The lifecycle of what it starts; the same if absent. */
  readonly lifecycle?: string;
  /** Where the newest answer lists what there is to choose from, and in each what it is called and what is sent. */
  readonly choices?: {
    readonly items: JsonPointer;
    readonly name: JsonPointer;
    readonly value: JsonPointer;
  };
}

/** What an event of a stream says: a whole answer, a piece of the logs or of the output, or that it is over. */
export type StreamEvent = "answer" | "logs" | "output" | "done";

/** Server-sent events about one prediction: at a URL in its answer, or an operation. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface StreamBinding {
  readonly url?: JsonPointer;
  readonly operation?: OperationBinding;
  /** What events mean, by name; an unnamed event is `message`. Others are passed over. */
  readonly events: Readonly<Record<string, StreamEvent>>;
}

/** A predicate on an answer; all of its parts must hold. */
export interface Condition {
  readonly status?: readonly number[];
  /** A place in the body, of which the other two speak. */
  readonly pointer?: JsonPointer;
  /** The value there is one of these. */
  readonly equals?: readonly JsonValue[];
  /** Whether there is a value there, other than null. */
  readonly present?: boolean;
}

/** A state that is told by an answer's body, where no word tells it: `/images` is present. */
export interface StateRule extends Omit<Condition, "status"> {
  readonly state: PredictionState;
}

/** How an answer tells the state: the first rule that holds, else the word, in any case; another word means `running`. */
export interface StateBinding {
  /** Where the status word stands. */
  readonly pointer?: JsonPointer;
  readonly words: Readonly<Record<string, PredictionState>>;
  readonly rules?: readonly StateRule[];
}

/** How a list of predictions is read. */
export interface ListBinding extends OperationBinding {
  /** The array of predictions in the answer. */
  readonly items: JsonPointer;
  /** The cursor of the next page, or a URL that carries it; null or absent at the end. */
  readonly next?: JsonPointer;
  /** The query parameter that takes the cursor. */
  readonly cursor?: string;
  /** How an item is read where it is not like the answer to a query; what is absent is as there. */
  readonly item?: {
    readonly id?: JsonPointer;
    readonly state?: StateBinding;
    readonly fields?: PredictionFields;
  };
}

/** Where the facts of a prediction stand in an answer. */
export interface PredictionFields {
  /** May hold `*` segments: the output is then the array of what is found. */
  readonly output?: JsonPointer;
  /** Believed in the state `failed` only, unless `errors.trusted` says otherwise. */
  readonly error?: JsonPointer;
  readonly logs?: JsonPointer;
  readonly metrics?: JsonPointer;
  /** `0.45`, `45` or `"45%"`. */
  readonly progress?: JsonPointer;
  readonly model?: JsonPointer;
  readonly version?: JsonPointer;
  readonly input?: JsonPointer;
  readonly createdAt?: JsonPointer;
  readonly startedAt?: JsonPointer;
  readonly completedAt?: JsonPointer;
  /** True once the service has removed the output. */
  readonly removed?: JsonPointer;
}

/** How asynchronous work is accepted, identified, queried, canceled and listed: data, from the document. */
export interface LifecycleDescriptor {
  readonly description?: string;
  /** When a create counts as accepted, whatever its status; any 2xx if absent. Its body part holds for queries too. */
  readonly accepted?: Condition;
  /** The id in the answer to a create; `""` where the answer is the id itself. */
  readonly id: JsonPointer;
  /** What it makes has ids of its own, such as the songs of one task: where they stand in the answer that has the output. */
  readonly items?: { readonly pointer: JsonPointer; readonly id: JsonPointer };
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
  /** How failures are told, beside `fields.error`. */
  readonly errors?: {
    /** A code, told where there is no message. */
    readonly code?: JsonPointer;
    /** Whether `fields.error` counts in a failed state only. It does if this is absent. */
    readonly trusted: "failed" | "always";
    /** An error inside of a 2xx answer: nothing was created, or nothing told. */
    readonly refused?: Condition;
    /** What the service's own words and codes mean, before those that are known of all services. */
    readonly categories?: readonly FailureWords[];
  };
  /** A create may be held open: the header to send, `{seconds}` replaced, and the most seconds. */
  readonly wait?: { readonly header: string; readonly value: string; readonly maximum: number };
  /** Seconds after which the service removes outputs. */
  readonly retention?: number;
  readonly stream?: StreamBinding;
  /** Where a create takes a key of the caller's own: two creates with one key make one prediction. */
  readonly idempotency?: { readonly pointer: JsonPointer } | { readonly header: string };
  readonly webhook?: {
    readonly url: JsonPointer;
    readonly events?: { readonly pointer: JsonPointer; readonly values: readonly string[] };
    readonly signature: "standard-webhooks" | "none";
    /** Where its payload is not the answer to a query. */
    readonly payload?: {
      readonly id: JsonPointer;
      readonly state?: StateBinding;
      readonly fields?: PredictionFields;
    };
  };
}

/** The operation that takes a file as multipart form data and answers with its URL. */
export interface UploadDescriptor {
  /** A key of the service's operations. */
  readonly operation: string;
  /** The form's field that takes the file. */
  readonly field: string;
  /** The URL in the answer. */
  readonly url: JsonPointer;
  /** The most bytes it takes. */
  readonly maximum?: number;
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
  readonly upload?: UploadDescriptor;
  /** Never present at run time: carries the types of the raw operations. */
  readonly "~paths"?: Paths;
}
