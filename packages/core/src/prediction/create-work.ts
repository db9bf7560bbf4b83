import type { BoundValues } from "../contract/bound-values.js";
import type { JournalEntry } from "../contract/journal-entry.js";
import type { CreateBinding } from "../descriptor/model.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import type { Answer } from "../http/answer.js";
import type { TransportRequest } from "../http/transport-request.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Model } from "../model/define-model.js";

/** Writes a body into a request. */
export type WriteRequest = (
  request: CreateWork<unknown>["request"],
  body: unknown,
) => CreateWork<unknown>["request"] | Promise<CreateWork<unknown>["request"]>;

/** One way to send a create: of a model, or as an action on another prediction. */
export interface CreateWork<Output> {
  readonly service: ServiceDescriptor;
  readonly model: Model<object, unknown> | undefined;
  readonly modelId: string;
  /** Absent for a model that returns its output directly. */
  readonly lifecycle: { readonly name: string; readonly descriptor: LifecycleDescriptor } | undefined;
  /** The corresponding binding of the model; a service may lack its operation. */
  readonly binding?: CreateBinding;
  readonly request: Omit<TransportRequest, "repeatable">;
  /** The content of the request's body. */
  readonly body: unknown;
  /** Serializes the body if it is not JSON. */
  readonly write?: WriteRequest | undefined;
  /** Sends the request if its response is not JSON. */
  readonly exchange?: ((request: TransportRequest) => Promise<Answer>) | undefined;
  /** The input, which identifies this create. */
  readonly input: unknown;
  /** The entry in a journal. */
  readonly entry?: JournalEntry;
  readonly bound?: BoundValues;
  readonly convert: OutputConverter<Output>;
}
