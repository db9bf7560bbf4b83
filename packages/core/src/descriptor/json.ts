/** A JSON Pointer (RFC 6901); a `*` segment stands for every item where stated. */
export type JsonPointer = string;

/**
 * Where something stands in a response. A list is tried in order, and the first place where something stands counts; `null`
 * does not stand, and neither does the empty text where the lifecycle says `emptyIsNull`.
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
