/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** A JSON Pointer (RFC 6901): `""` is the whole value. Where stated, a `*` segment matches every item. */
export type JsonPointer = string;
