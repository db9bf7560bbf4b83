import type { BoundValues } from "../contract/bound-values.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Model } from "../model/define-model.js";

/** Which prediction it is, whose, and what follows from that. */
export interface PredictionIdentity<Output> {
  readonly id: string;
  readonly service: ServiceDescriptor;
  /** Absent for a model that answers at once. */
  readonly lifecycle: { readonly name: string; readonly descriptor: LifecycleDescriptor } | undefined;
  readonly model: Model<object, unknown> | undefined;
  readonly bound: BoundValues;
  readonly convert: OutputConverter<Output>;
}
