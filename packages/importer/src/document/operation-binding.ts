import type { JsonPointer, JsonValue } from "./json.js";

/**
 * A position in a response. A list is tried in order, and the first position with a value counts, because hosts of one
 * service differ (`["/url", "/data/url"]`). `null` and absent members are not values, nor is the empty string if the
 * lifecycle sets `emptyIsNull`. A `*` segment matches every member of an array.
 */
export type Place = JsonPointer | JsonPointer[];

/**
 * The source of a value in a follow-up request: the id, the create's request or its response, the newest response
 * to a query, or a constant.
 */
export type ParameterSource =
  | { from: "id" }
  /** A field of the create's body, or of the input where the create has it in its path. */
  | { from: "request"; pointer: JsonPointer }
  | { from: "response"; pointer: Place }
  | { from: "answer"; pointer: Place }
  | { from: "constant"; value: JsonValue };

/** A source that is available with the request: its body, or a constant. */
export type RequestSource = Extract<ParameterSource, { from: "request" | "constant" }>;

/** Operations on a finished output may also use a value of it: an item's id, a file's id. */
export type OutputSource = ParameterSource | { from: "output"; pointer: JsonPointer };

/** A source for an event around the pieces of a stream: the id of the response, its request, its output, a constant. */
export type SurroundingSource =
  | Extract<ParameterSource, { from: "id" }>
  | RequestSource
  | { from: "output"; pointer: JsonPointer };

/** An action may also use the caller's choice, or the value that the lifecycle's `choices` assign to it. */
export type ActionSource = OutputSource | { from: "choice"; pointer?: JsonPointer };

/**
 * An operation with its parameters bound. An overlay may write it as a text or with a path, and the importer
 * finds or adds the operation: see {@link WrittenBinding}.
 */
export interface OperationBinding<Source = ParameterSource> {
  /** The operationId. */
  operation: string;
  path?: Record<string, Source>;
  /** Query parameters. */
  query?: Record<string, Source>;
  /** Values of the request's body, by JSON Pointer. */
  body?: Record<JsonPointer, Source>;
}

/**
 * The forms of a binding in an overlay; the document has {@link OperationBinding}.
 *
 * `operation` is an operationId, or a method and a path: `GET /v1/videos/{id}`. The path is matched by its structure,
 * and the documented parameter names are kept. `{create}` is replaced by the path of the model's create, `{create:2}`
 * by its first two segments, `{create:-1}` by all but the last. `{id}` in the path or the query (`?task_id={id}`) is
 * bound to the prediction's id unless bound otherwise. A binding that is only this text may be written as a string.
 */
export interface WrittenBinding extends OperationBinding {
  /** Set where no page has the operation: it is added to the document. */
  undocumented?: {
    /** The schema of its response; any JSON if absent. */
    response?: { $ref: string };
  };
}

/** The position of a value in a request: a field of its body, a query parameter, or a header. */
export type RequestPlace = { pointer: JsonPointer } | { parameter: string } | { header: string };
