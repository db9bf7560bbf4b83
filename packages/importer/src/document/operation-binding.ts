import type { JsonPointer, JsonValue } from "./json.js";

/**
 * Where something stands in a response. A list is tried in order, and the first place where something stands counts: hosts
 * of one service differ (`["/url", "/data/url"]`). `null` and what is absent do not stand there, and neither does the empty
 * text where the lifecycle says `emptyIsNull`. A `*` segment stands for every member of an array.
 */
export type Place = JsonPointer | JsonPointer[];

/**
 * Where a value of a follow-up request comes from: the id, the create's request or its response, the newest response
 * to a query, or a constant.
 */
export type ParameterSource =
  | { from: "id" }
  | { from: "request"; pointer: JsonPointer }
  | { from: "response"; pointer: Place }
  | { from: "answer"; pointer: Place }
  | { from: "constant"; value: JsonValue };

/** What follows from a finished output may take something of it, too: an item's own id, a file's id. */
export type OutputSource = ParameterSource | { from: "output"; pointer: JsonPointer };

/** An action may take what the caller chose, or what the lifecycle's `choices` make of it. */
export type ActionSource = OutputSource | { from: "choice"; pointer?: JsonPointer };

/**
 * An operation with its parameters bound. In an overlay it may be written as a text or with a path, and the importer
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
 * How an overlay may write a binding; the document has {@link OperationBinding}.
 *
 * `operation` is an operationId, or a method and a path: `GET /v1/videos/{id}`. The path is matched by its shape, the
 * documented names of the parameters count. In it `{create}` stands for the path of the model's create, `{create:2}` for
 * its first two segments, `{create:-1}` for all but the last. `{id}` in the path or the query (`?task_id={id}`) is
 * bound to the prediction's id where nothing else is said. A binding that is only this text may be written as the text.
 */
export interface WrittenBinding extends OperationBinding {
  /** Written where no page has the operation: it is added to the document. */
  undocumented?: {
    /** The schema of its response; any JSON if absent. */
    response?: { $ref: string };
  };
}

/** Where a request takes a value: a field of its body, a query parameter, or a header. */
export type RequestPlace = { pointer: JsonPointer } | { parameter: string } | { header: string };
