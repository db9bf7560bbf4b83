import type { CreateBinding } from "../descriptor/model.js";
import type { CreateWork } from "../prediction/create-work.js";

/** The data that all creates of a model share, independent of their input. */
export interface CreatePlan {
  readonly lifecycle: CreateWork<unknown>["lifecycle"];
  /** Whether the requests are JSON, and the responses, too, if they are the output. */
  readonly isJson: boolean;
  /** Whether one of its operations requires a parameter outside the path. */
  readonly requiresParameters: boolean;
  /** The request without a body of each way whose path does not depend on the input. */
  readonly requests: ReadonlyMap<CreateBinding, CreateWork<unknown>["request"]>;
}
