import { setTimeout as sleep } from "node:timers/promises";
import type { Queue } from "bullmq";
import type { LineCreate } from "../batch/create-journal.js";
import { lineState } from "../batch/line-table.js";
import { nextLine } from "../batch/next-line.js";
import type { LinesToWork } from "../batch/work-lines.js";
import type { BatchStore } from "./batch-store.js";
import { addLines, jobId } from "./line-queue.js";
import { type QueuedLine, type QueuedOutcome, toQueued } from "./queued-line.js";

/** How many lines are in the queue at a time: the memory does not depend on the length of the file. */
const most = 1000;
/** Milliseconds between two looks at the outcomes. */
const interval = 100;
/** Lines without an outcome for so many milliseconds are added again, in case the queue lost them. */
const again = 5000;

/** What the lines of a batch are given to. */
export interface LineFeed {
  readonly queue: Queue<QueuedLine>;
  readonly store: BatchStore;
  readonly batch: string;
  /** Writes what became of a create to the journal in the folder of the batch. */
  keep(create: LineCreate): Promise<void>;
  /** Called once where no worker answered for a while. */
  onSilence(): void;
}

/** Puts lines into the queue and takes their outcomes, until none are left or draining starts. */
export async function feedLines(work: LinesToWork, feed: LineFeed): Promise<void> {
  const { lines, state, tally, drain } = work;
  const { table, open } = state;
  const { queue, store, batch } = feed;
  /** The lines in the queue, by key. */
  const queued = new Map<string, QueuedLine>();
  let isRead = false;
  let touched = Date.now();
  let isSilent = false;

  async function fill(): Promise<void> {
    const added: QueuedLine[] = [];
    while (!isRead && queued.size < most) {
      const next = await nextLine(lines, state, drain);
      if (next === undefined) {
        isRead = true;
        break;
      }
      if (next.created !== undefined) tally.open -= 1;
      tally.running += 1;
      const line = toQueued(next, batch, work.tools.timeout);
      queued.set(next.key, line);
      added.push(line);
    }
    if (added.length > 0) await addLines(queue, added);
  }

  function leave(key: string): boolean {
    const isKnown = queued.delete(key);
    if (isKnown) tally.running -= 1;
    return isKnown;
  }

  async function take(outcome: QueuedOutcome): Promise<void> {
    const { key, kind, create } = outcome;
    const number = table.add(key);
    const known = table.state(number);
    if (known === lineState.succeeded || known === lineState.failed) return;
    if (create !== undefined) await feed.keep(create);
    if (kind === "result") {
      await work.results.append(outcome.result);
      if (!leave(key) && known === lineState.open) {
        if (open.get(number)?.state === "created") tally.open -= 1;
        else tally.uncertain -= 1;
      }
      table.setState(number, lineState[outcome.result.state]);
      open.delete(number);
      tally[outcome.result.state] += 1;
      return;
    }
    const line = queued.get(key);
    if (line === undefined) return;
    if (kind === "left") {
      // It is added again with those that got no outcome.
      if (drain.aborted) leave(key);
      return;
    }
    leave(key);
    if (kind === "running") tally.open += 1;
    else tally.uncertain += 1;
    if (create !== undefined) open.set(number, create);
    table.setState(number, lineState.open);
  }

  /** Takes back the lines that no worker has begun. */
  async function takeBack(): Promise<void> {
    for (const line of queued.values()) if ((await queue.remove(jobId(line))) === 1) leave(line.key);
  }

  let isTakenBack = false;
  while (true) {
    await fill();
    if (drain.aborted && !isTakenBack) {
      await takeBack();
      isTakenBack = true;
    }
    const outcomes = await store.outcomes(500);
    await Promise.all(outcomes.map(take));
    if (outcomes.length > 0) {
      await store.dropOutcomes(outcomes.length);
      touched = Date.now();
      isSilent = false;
      work.onChange();
      continue;
    }
    if (isRead && queued.size === 0) return;
    if (Date.now() - touched > again) {
      if (!drain.aborted) await addLines(queue, [...queued.values()]);
      if (!isSilent) feed.onSilence();
      isSilent = true;
      touched = Date.now();
    }
    await sleep(interval);
  }
}
