import type { MapResult } from "../contract/mapping.js";

/** Results between their end and the moment they are taken. */
export interface ResultQueue<Output> {
  add(result: MapResult<Output>): void;
  /** The next result, where it is there. */
  take(): MapResult<Output> | undefined;
  /** How many could be taken now. */
  readonly ready: number;
  /** Everything that nobody has taken, ordered by input. */
  rest(): MapResult<Output>[];
}

/** A queue that gives results in the order of their inputs, or as they complete. */
export function resultQueue<Output>(order: "input" | "completed"): ResultQueue<Output> {
  const ready: MapResult<Output>[] = [];
  /** Results that come after one that is not there yet. */
  const early = new Map<number, MapResult<Output>>();
  let next = 0;
  return {
    add(result) {
      if (order === "completed") {
        ready.push(result);
        return;
      }
      early.set(result.index, result);
      for (let due = early.get(next); due !== undefined; due = early.get(next)) {
        early.delete(next++);
        ready.push(due);
      }
    },
    take: () => ready.shift(),
    get ready() {
      return ready.length;
    },
    rest: () => [...ready, ...early.values()].sort((left, right) => left.index - right.index),
  };
}
