import type { Message } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer } from "../document/json.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { ParameterSource } from "../document/operation-binding.js";
import type { DocumentOperation } from "../document/operations.js";

/** The known parts of a lifecycle; the parts without evidence are absent. */
export type PartialLifecycle = Partial<Omit<LifecycleDescription, "state">> & {
  state?: Partial<LifecycleDescription["state"]>;
};

/** The evidence for a fact: a name on one of the operation's pages, with that value where one is given. */
export interface ProofPoint {
  /** `id`, `query`, `word "done"`. */
  fact: string;
  operation: JsonObject;
  /** Without a name the operation itself is the evidence. */
  name?: string;
  value?: string;
}

/** An operation that no page documents and that is known from a URL in an example, or from a sentence. */
export interface AddressedOperation {
  method: "get" | "post";
  path: string;
  /** The sources of its path parameters. */
  parameters: Record<string, ParameterSource>;
  /** The URL in the example, or the sentence with the path. */
  url: string;
  /** `example` if absent. */
  from?: "prose";
  /** The create with the example. */
  create: DocumentOperation;
}

/** The evidence on the pages about the tasks of some creates, and the missing facts. */
export interface LifecycleProof {
  /** Its key in `x-corsac-lifecycles`. */
  name: string;
  creates: DocumentOperation[];
  /** The ids of the models that use it. */
  models: string[];
  /** Without the operations of {@link addressed}, which have no name yet. */
  lifecycle: PartialLifecycle;
  addressed: { query?: AddressedOperation; cancel?: AddressedOperation };
  /**
   * The evidence for the query: a page documents a response with a state, an example contains its URL, a sentence on
   * the create's page states it, or its path alone indicates its purpose. Undefined where there is none.
   */
  query?: { by: "answer" | "address" | "sentence" | "path"; how: Message };
  /** The sentence that states the place of the output, where no response documents it. */
  statedOutput?: { pointer: JsonPointer; text: string };
  /** The state values on the pages. One without an explanation gets its usual meaning. */
  seen: { word: string; isExplained: boolean }[];
  /** Whether the pages document all state values, in an enum: no other value has a meaning. */
  areWordsClosed: boolean;
  points: ProofPoint[];
  /** Sentences for people, each about one fact without evidence. */
  missing: Message[];
  /** Sentences about assumptions. */
  notes: string[];
}
