import type { InferredSource } from "../descriptor/model.js";
import type { JsonPointer } from "../descriptor/service.js";

/** One thing that is wrong with an input. */
export interface Violation {
  /** Where, relative to the input: `/width`; `""` is the input itself. */
  readonly path: JsonPointer;
  /** The rule: a JSON Schema keyword, `unknown` for a misspelled field, `fixed` for a field a preset decides. */
  readonly keyword: string;
  /** What is wrong, without the path: `must be an integer, but is the string "1024"`. */
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** Set where the rule is not declared: it was read from a sentence or an example of the documentation. */
  readonly inferred?: InferredSource;
}
