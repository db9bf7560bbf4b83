import type { JournalEntry } from "../contract/journal-entry.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import type { TransportRequest } from "../http/transport.js";
import type { BoundValues } from "../lifecycle/parameters.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Model } from "../model/define-model.js";

/** All that a create needs: of a model, or as an action on another prediction. */
export interface CreateWork<Output> {
  readonly service: ServiceDescriptor;
  readonly model: Model<object, unknown> | undefined;
  readonly modelId: string;
  /** Absent for a model that answers at once. */
  readonly lifecycle: { readonly name: string; readonly descriptor: LifecycleDescriptor } | undefined;
  readonly request: Omit<TransportRequest, "repeatable">;
  /** The request's JSON body. */
  readonly body: unknown;
  /** What tells this create from others: the input. */
  readonly input: unknown;
  /** Where a journal has it. */
  readonly entry?: JournalEntry;
  readonly bound?: BoundValues;
  /** Another way to do the same, for a service that does not know this one: a host may lack an operation. */
  readonly otherwise?: (() => Promise<CreateWork<Output>>) | undefined;
  readonly convert: OutputConverter<Output>;
}
