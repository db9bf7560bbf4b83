import type { InferredSource } from "../descriptor/model.js";
import type { JsonPointer } from "../descriptor/service.js";

/** One violation of an input. */
export interface Violation {
  /** The position relative to the input: `/width`; `""` is the input itself. */
  readonly path: JsonPointer;
  /** The rule: a JSON Schema keyword, `unknown` for a misspelled field, `fixed` for a field that a preset fixes. */
  readonly keyword: string;
  /** The message, without the path: `must be an integer, but is the string "1024"`. */
  readonly message: string;
  /** A suggested correction. */
  readonly suggestion?: string;
  /** Set if the rule is not declared: it was read from a sentence or an example of the documentation. */
  readonly inferred?: InferredSource;
}
