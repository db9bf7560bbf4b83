import type { MapResult } from "../contract/mapping.js";

/** A queue of results that are complete and not yet read. */
export interface ResultQueue<Output> {
  add(result: MapResult<Output>): void;
  /** The next result, if it is available. */
  take(): MapResult<Output> | undefined;
  /** The number of results that can be taken now. */
  readonly ready: number;
  /** All results that were not taken yet, ordered by input. */
  rest(): MapResult<Output>[];
}

/** Creates a queue that returns results in the order of their inputs, or as they complete. */
export function resultQueue<Output>(order: "input" | "completed"): ResultQueue<Output> {
  const ready: MapResult<Output>[] = [];
  /** Results that follow one that is not available yet. */
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
