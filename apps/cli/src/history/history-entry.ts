import type { JournalEntry, JsonValue } from "@corsac/core";

/** The facts of a run that are needed to repeat it. */
export interface RunFacts {
  readonly slug: string;
  readonly preset?: string;
  /** Without values from files, and without values that are too long to be stored. */
  readonly input: Readonly<Record<string, JsonValue>>;
  /** Fields whose value came from a file, with its absolute path. */
  readonly files: Readonly<Record<string, string>>;
  /** Fields that were too long to be stored. */
  readonly omitted?: readonly string[];
  /** Fields that the model's documentation does not list. */
  readonly extra?: Readonly<Record<string, JsonValue>>;
  /** The action on another prediction that started it. */
  readonly action?: { readonly name: string; readonly on: string; readonly choice?: string };
}

/** How a prediction ended, and the saved files. */
export interface Ending {
  readonly state: "succeeded" | "failed" | "canceled";
  /** ISO 8601. */
  readonly endedAt: string;
  /** Absolute paths. */
  readonly saved?: readonly string[];
  readonly error?: string;
}

/** A create in the history: the entry of the client's journal, the facts of the run, and its ending. */
export type HistoryEntry = Omit<JournalEntry, "state"> &
  Partial<Omit<Ending, "state">> & {
    readonly state: JournalEntry["state"] | Ending["state"];
    readonly run?: RunFacts;
    /** The process that is waiting for it, where there is one: see `processMark`. */
    readonly waiting?: string;
    /** Whether a later command has reported that it may still run. */
    readonly notified?: boolean;
  };

/** A line of the file: all facts at that time, or later ones. Lines with the same nonce are one entry. */
export type HistoryLine = Partial<HistoryEntry> & Pick<HistoryEntry, "nonce">;
