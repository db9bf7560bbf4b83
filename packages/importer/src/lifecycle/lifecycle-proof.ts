import type { JsonObject } from "../document/json.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { ParameterSource } from "../document/operation-binding.js";
import type { DocumentOperation } from "../document/operations.js";

/** What is known of a lifecycle; the parts that nothing proves are absent. */
export type PartialLifecycle = Partial<Omit<LifecycleDescription, "state">> & {
  state?: Partial<LifecycleDescription["state"]>;
};

/** Where a page shows a fact: a name on one of the operation's pages, with that value where one is given. */
export interface ProofPoint {
  /** `id`, `query`, `word "done"`. */
  fact: string;
  operation: JsonObject;
  /** The operation itself is the proof where no name is given. */
  name?: string;
  value?: string;
}

/** An operation that no page documents and an example's address proves. */
export interface AddressedOperation {
  method: "get" | "post";
  path: string;
  /** What its path parameters take. */
  parameters: Record<string, ParameterSource>;
  /** The address as the example has it. */
  url: string;
  /** The create whose example shows it. */
  create: DocumentOperation;
}

/** What the pages prove of the life of some creates' work, and what they leave open. */
export interface LifecycleProof {
  /** Its key in `x-corsac-lifecycles`. */
  name: string;
  creates: DocumentOperation[];
  /** The ids of the models that follow it. */
  models: string[];
  /** Without the operations of {@link addressed}, which have no name yet. */
  lifecycle: PartialLifecycle;
  addressed: { query?: AddressedOperation; cancel?: AddressedOperation };
  /**
   * How the query is known: a page shows that it answers with a status word, an example gives its address, or its path
   * alone says what it is for. Undefined where there is none.
   */
  query?: { by: "answer" | "address" | "path"; how: string };
  points: ProofPoint[];
  /** Sentences for people, each about one fact that no page proves. */
  missing: string[];
  /** Sentences about what is assumed. */
  notes: string[];
}
