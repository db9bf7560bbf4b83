import type { BoundValues } from "../contract/bound-values.js";
import type { JournalEntry } from "../contract/journal-entry.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import type { TransportRequest } from "../http/transport-request.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Model } from "../model/define-model.js";

/** One way to do a create: of a model, or as an action on another prediction. */
export interface CreateWork<Output> {
  readonly service: ServiceDescriptor;
  readonly model: Model<object, unknown> | undefined;
  readonly modelId: string;
  /** Absent for a model that answers at once. */
  readonly lifecycle: { readonly name: string; readonly descriptor: LifecycleDescriptor } | undefined;
  /** The way of the model that this is; a service may lack its operation. */
  readonly binding?: CreateBinding;
  readonly request: Omit<TransportRequest, "repeatable">;
  /** The request's JSON body. */
  readonly body: unknown;
  /** What tells this create from others: the input. */
  readonly input: unknown;
  /** Where a journal has it. */
  readonly entry?: JournalEntry;
  readonly bound?: BoundValues;
  readonly convert: OutputConverter<Output>;
}
