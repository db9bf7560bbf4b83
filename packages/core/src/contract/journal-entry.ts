import type { BoundValues } from "./bound-values.js";

/** The journal entry of one create: written before it is sent, and again when its outcome is known. Plain JSON. */
export interface JournalEntry {
  /** The same in both entries of a create, and the idempotency key where the service accepts one. */
  readonly nonce: string;
  /** The outcome. `sending` without a later entry means that the create had no response. */
  readonly state: "sending" | "created" | "refused" | "uncertain";
  readonly service: string;
  readonly model: string;
  readonly lifecycle?: string;
  /** SHA-256 of the input as canonical JSON, used to find it in the service's list. */
  readonly inputHash: string;
  /** When it was sent, as ISO 8601. */
  readonly sentAt: string;
  /** Set once it is created. */
  readonly id?: string;
  /** Values of the request and its response that later requests need. */
  readonly bound?: BoundValues;
}

/** Stores entries in a place that outlives the process, such as a file or a table. */
export interface Journal {
  /** Resolves once the entry is stored; the create is sent only then. */
  record(entry: JournalEntry): Promise<void> | void;
}
