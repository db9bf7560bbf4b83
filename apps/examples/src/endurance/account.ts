import type { Endured } from "./endure.js";

/** The result of a run, by what must be zero and what is only counted. */
export interface Account {
  readonly created: number;
  /** Predictions beyond the first for one input: paid for twice. */
  readonly twice: number;
  /** Inputs that succeeded for the client, and for which the sandbox has no prediction. */
  readonly invented: number;
  /** Inputs that were refused for the client, and for which the sandbox has a prediction. */
  readonly denied: number;
  /** Of the inputs that have succeeded, those whose output is that of another prediction. */
  readonly foreign: number;
  /** Predictions of the sandbox that neither journal nor list lead to. */
  readonly lost: number;
  /** How they ended for the client. */
  readonly ends: Readonly<Record<string, number>>;
  /** The states of the creates according to journal and list. */
  readonly recovered: Readonly<Record<string, number>>;
  /** Bytes of heap for each prediction that is done, from the first mark to the last. */
  readonly growth: number;
}

/** Compares what the client reported with what the sandbox has. */
export function account({ created, ends, heap, recovered }: Endured): Account {
  const known = new Set(recovered.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const ids = [...created.values()].flat();
  const sandboxHas = (index: number): boolean => created.has(index);
  const [first] = heap;
  const last = heap.at(-1);
  return {
    created: ids.length,
    twice: ids.length - created.size,
    invented: ends.filter((end, index) => isCreated(end) && !sandboxHas(index)).length,
    denied: ends.filter((end, index) => !isCreated(end) && end !== "uncertain" && sandboxHas(index)).length,
    foreign: ends.filter((end) => end === "foreign").length,
    lost: ids.filter((id) => !known.has(id)).length,
    ends: tally(ends),
    recovered: tally(recovered.map(({ state }) => state)),
    growth: first && last && last !== first ? (last.bytes - first.bytes) / (last.done - first.done) : 0,
  };
}

function isCreated(end: string): boolean {
  return end === "succeeded" || end === "canceled" || end.endsWith("(known)");
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
