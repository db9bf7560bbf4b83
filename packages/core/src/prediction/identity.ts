import type { BoundValues } from "../contract/bound-values.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Model } from "../model/define-model.js";

/** The identity of a prediction: its id, service and model, and the values derived from them. */
export interface PredictionIdentity<Output> {
  readonly id: string;
  readonly service: ServiceDescriptor;
  /** Absent for a model that returns its output directly. */
  readonly lifecycle: { readonly name: string; readonly descriptor: LifecycleDescriptor } | undefined;
  readonly model: Model<object, unknown> | undefined;
  readonly bound: BoundValues;
  readonly convert: OutputConverter<Output>;
}
