/** A JSON Pointer (RFC 6901); a `*` segment matches every item where stated. */
export type JsonPointer = string;

/**
 * A position in a response. A list is tried in order, and the first position with a value counts. `null` is not a
 * value, and neither is the empty string where the lifecycle sets `emptyIsNull`.
 */
export type Place = JsonPointer | readonly JsonPointer[];

/** Any JSON value. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
