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

/** A host of the service. */
export interface ServerDescriptor {
  readonly url: string;
  readonly description?: string;
  /** The start of every path that this host does not have: `/replicate`. */
  readonly stripPrefix?: string;
}

/** Where the key goes. */
export type SecurityDescriptor =
  | { readonly type: "http"; readonly scheme: "bearer" }
  | { readonly type: "apiKey"; readonly in: "header" | "query"; readonly name: string };

/** A method and a path of the document. */
export interface OperationDescriptor {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** With `{parameters}`, as in the document. */
  readonly path: string;
  readonly mediaType?: string;
}

/** Where a parameter of a follow-up request comes from: the id, the create's body, its answer, or a constant. */
export type ParameterSource =
  | { readonly from: "id" }
  | { readonly from: "request"; readonly pointer: JsonPointer }
  | { readonly from: "response"; readonly pointer: JsonPointer }
  | { readonly from: "constant"; readonly value: string };

/** An operation with its parameters bound. */
export interface OperationBinding {
  /** A key of the service's operations. */
  readonly operation: string;
  /** Path parameters. */
  readonly path?: Readonly<Record<string, ParameterSource>>;
  /** Query parameters. */
  readonly query?: Readonly<Record<string, ParameterSource>>;
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

/** How a list of predictions is read. */
export interface ListBinding extends OperationBinding {
  /** The array of predictions in the answer; each looks like the answer to a query. */
  readonly items: JsonPointer;
  /** The cursor of the next page, or a URL that carries it; null or absent at the end. */
  readonly next?: JsonPointer;
  /** The query parameter that takes the cursor. */
  readonly cursor?: string;
}

/** Where the facts of a prediction stand in an answer. */
export interface PredictionFields {
  /** May hold `*` segments: the output is then the array of what is found. */
  readonly output?: JsonPointer;
  /** Believed in the state `failed` only. */
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
  /** The id in the answer to a create. */
  readonly id: JsonPointer;
  readonly query: OperationBinding;
  readonly cancel?: OperationBinding;
  readonly list?: ListBinding;
  /** Where the status word stands, and what the words mean, in any case. Another word means `running`. */
  readonly state: {
    readonly pointer: JsonPointer;
    readonly words: Readonly<Record<string, PredictionState>>;
  };
  readonly fields: PredictionFields;
  /** A create may be held open: the header to send, `{seconds}` replaced, and the most seconds. */
  readonly wait?: { readonly header: string; readonly value: string; readonly maximum: number };
  /** Seconds after which the service removes outputs. */
  readonly retention?: number;
  readonly webhook?: {
    readonly url: JsonPointer;
    readonly events?: { readonly pointer: JsonPointer; readonly values: readonly string[] };
    readonly signature: "standard-webhooks" | "none";
  };
}

/** Everything the client must know of a service. `Paths` types the raw operations. */
export interface ServiceDescriptor<Paths extends object = object> {
  readonly name: string;
  readonly title: string;
  readonly servers: readonly ServerDescriptor[];
  readonly security: readonly SecurityDescriptor[];
  readonly operations: Readonly<Record<string, OperationDescriptor>>;
  readonly lifecycles: Readonly<Record<string, LifecycleDescriptor>>;
  /** Never present at run time: carries the types of the raw operations. */
  readonly "~paths"?: Paths;
}
