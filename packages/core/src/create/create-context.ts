import type { Journal } from "../contract/journal-entry.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { Signer } from "../http/authorization.js";
import type { Model } from "../model/define-model.js";
import type { PredictionContext } from "../prediction/prediction-context.js";
import type { CreatePlan } from "./create-plan.js";

/** The dependencies of a create on its client. */
export interface CreateContext extends PredictionContext {
  readonly journal: Journal | undefined;
  /** Ways to create that a service did not support: they are tried last afterwards. */
  readonly unknownWays: Set<CreateBinding>;
  /** What the client adds to the requests of all operations, besides a key. */
  readonly added: {
    readonly headers: Readonly<Record<string, string>>;
    readonly sign: Signer | undefined;
  };
  /** The plans of the models that were created with this client. */
  readonly plans: WeakMap<Model, CreatePlan>;
}
