/** One error in a request, with the members of an `invalid_fields` item. */
export interface Violation {
  /** Dotted path from the body's root, such as `input.width`. Empty for the body itself. */
  field: string;
  description: string;
  /** The violated JSON Schema keyword, or `unknown_field`, `unknown_version`. */
  type: string;
  /** The location of the parameter, for a parameter: `query`, `header`, `path` or `cookie`. */
  in?: string;
}
