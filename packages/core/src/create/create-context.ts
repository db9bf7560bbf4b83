import type { Journal } from "../contract/journal-entry.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { PredictionContext } from "../prediction/prediction-context.js";

/** What a create needs of its client. */
export interface CreateContext extends PredictionContext {
  readonly journal: Journal | undefined;
  /** Ways to create that a service did not know: they are tried last from then on. */
  readonly unknownWays: Set<CreateBinding>;
}
