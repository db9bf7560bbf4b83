import type { JsonPointer, JsonValue } from "./json.js";

/**
 * Where a parameter of a follow-up request comes from: the id, the create's request or its answer, the newest answer
 * to a query, or a constant.
 */
export type ParameterSource =
  | { from: "id" }
  | { from: "request"; pointer: JsonPointer }
  | { from: "response"; pointer: JsonPointer }
  | { from: "answer"; pointer: JsonPointer }
  | { from: "constant"; value: JsonValue };

/** What follows from a finished output may take something of it, too: an item's own id, a file's id. */
export type OutputSource = ParameterSource | { from: "output"; pointer: JsonPointer };

/** An action may take what the caller chose, or what the lifecycle's `choices` make of it. */
export type ActionSource = OutputSource | { from: "choice"; pointer?: JsonPointer };

/** An operation with its parameters bound. */
export interface OperationBinding<Source = ParameterSource> {
  /** The operationId. */
  operation: string;
  path?: Record<string, Source>;
  /** Query parameters. */
  query?: Record<string, Source>;
  /** Values of the request's body, by JSON Pointer. */
  body?: Record<JsonPointer, Source>;
}
