import type { BoundValues } from "./bound-values.js";

/** One create, as a journal has it: written before it is sent, and again when its fate is known. Plain JSON. */
export interface JournalEntry {
  /** The same in both lines of a create, and the service's idempotency key where it takes one. */
  readonly nonce: string;
  /** What became of it. `sending` in a journal without a later line is a create that was not answered. */
  readonly state: "sending" | "created" | "refused" | "uncertain";
  readonly service: string;
  readonly model: string;
  readonly lifecycle?: string;
  /** SHA-256 of the input as canonical JSON: what finds it in the service's list. */
  readonly inputHash: string;
  /** When it was sent: ISO 8601. */
  readonly sentAt: string;
  /** Once it is created. */
  readonly id?: string;
  /** Values of the request and its answer that later requests need. */
  readonly bound?: BoundValues;
}

/** Keeps entries where they outlive the process: a file, a table. */
export interface Journal {
  /** Resolves once the entry is safe; the create is sent only then. */
  record(entry: JournalEntry): Promise<void> | void;
}
