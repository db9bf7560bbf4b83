import type { BoundValues } from "../lifecycle/parameters.js";

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

/** What of a create goes into its entry. */
export interface CreateFacts {
  readonly service: { readonly name: string };
  readonly modelId: string;
  readonly lifecycle: { readonly name: string } | undefined;
  readonly input: unknown;
}

export async function newEntry(work: CreateFacts, since: number): Promise<JournalEntry> {
  return {
    nonce: crypto.randomUUID(),
    state: "sending",
    service: work.service.name,
    model: work.modelId,
    ...(work.lifecycle === undefined ? {} : { lifecycle: work.lifecycle.name }),
    inputHash: await hashInput(work.input),
    sentAt: new Date(since).toISOString(),
  };
}

/** SHA-256, hexadecimal, of a value as JSON with sorted keys. */
export async function hashInput(input: unknown): Promise<string> {
  const text = new TextEncoder().encode(canonical(input));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function canonical(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
  return text ?? "null";
}
