/** A JSON Pointer (RFC 6901); a `*` segment stands for every item where stated. */
export type JsonPointer = string;

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type PredictionState = "pending" | "running" | "succeeded" | "failed" | "canceled";

export interface ServerDescriptor {
  readonly url: string;
  readonly description?: string;
  /** The start of every path that this host does not have: `/replicate`. */
  readonly stripPrefix?: string;
}

export type SecurityDescriptor =
  | { readonly type: "http"; readonly scheme: "bearer" }
  | { readonly type: "apiKey"; readonly in: "header" | "query"; readonly name: string };

export interface OperationDescriptor {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
  /** With `{parameters}`, as in the document. */
  readonly path: string;
  readonly mediaType?: string;
}

export type ParameterSource =
  | { readonly from: "id" }
  | { readonly from: "request"; readonly pointer: JsonPointer }
  | { readonly from: "response"; readonly pointer: JsonPointer }
  | { readonly from: "constant"; readonly value: string };

export interface OperationBinding {
  readonly operation: string;
  readonly path?: Readonly<Record<string, ParameterSource>>;
}

export interface Condition {
  readonly status?: readonly number[];
  readonly pointer?: JsonPointer;
  readonly equals?: readonly JsonValue[];
  readonly present?: boolean;
}

export interface ListBinding extends OperationBinding {
  readonly items: JsonPointer;
  readonly next?: JsonPointer;
  readonly cursor?: string;
}

export interface PredictionFields {
  readonly output?: JsonPointer;
  readonly error?: JsonPointer;
  readonly logs?: JsonPointer;
  readonly metrics?: JsonPointer;
  readonly progress?: JsonPointer;
  readonly model?: JsonPointer;
  readonly version?: JsonPointer;
  readonly input?: JsonPointer;
  readonly createdAt?: JsonPointer;
  readonly startedAt?: JsonPointer;
  readonly completedAt?: JsonPointer;
  readonly removed?: JsonPointer;
}

/** How asynchronous work is accepted, identified, queried, canceled and listed: data, from the document. */
export interface LifecycleDescriptor {
  readonly description?: string;
  readonly accepted?: Condition;
  readonly id: JsonPointer;
  readonly query: OperationBinding;
  readonly cancel?: OperationBinding;
  readonly list?: ListBinding;
  readonly state: { readonly pointer: JsonPointer; readonly words: Readonly<Record<string, PredictionState>> };
  readonly fields: PredictionFields;
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
