/** One thing wrong with a request, in the words of an `invalid_fields` item. */
export interface Violation {
  /** Dotted from the body's root, such as `input.width`; empty for the body itself. */
  field: string;
  description: string;
  /** The JSON Schema keyword that was broken, or `unknown_field`, `unknown_version`. */
  type: string;
}
