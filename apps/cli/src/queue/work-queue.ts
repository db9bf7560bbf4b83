import { hostname } from "node:os";
import type { Client } from "@corsac/core";
import type { LineJournal } from "../batch/create-journal.js";
import { mostInARow, serviceDown } from "../batch/work-lines.js";
import type { Environment } from "../environment.js";
import type { DescribedError } from "../errors/described-error.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { BatchStore } from "./batch-store.js";
import { lineWorker } from "./line-queue.js";
import { announceWorker } from "./live-workers.js";
import type { QueueConnection } from "./open-redis.js";
import type { QueuedLine, QueuedOutcome } from "./queued-line.js";
import { type QueuedCreate, runQueued } from "./run-queued.js";

/** The settings of a worker. */
export interface WorkerSettings {
  readonly id: string;
  readonly catalog: Catalog;
  readonly client: Client;
  readonly journal: LineJournal<QueuedCreate>;
  /** Absolute. */
  readonly folder: string;
  readonly concurrency: number;
  readonly environment: Environment;
  /** Called with each outcome that is in the store. */
  onOutcome(outcome: QueuedOutcome): void;
}

/** The id of this process among the workers of a queue. */
export function workerId(pid: number): string {
  return `${hostname()}-${pid}-${crypto.randomUUID().slice(0, 8)}`;
}

/**
 * Runs the lines of a queue until Ctrl-C, or until it cannot go on.
 *
 * @returns the error that stopped it; undefined after Ctrl-C
 */
export async function workQueue(
  connection: QueueConnection,
  settings: WorkerSettings,
): Promise<DescribedError | undefined> {
  const { environment, concurrency } = settings;
  const stores = new Map<string, BatchStore>();
  const storeOf = (batch: string): BatchStore => {
    const store = stores.get(batch) ?? new BatchStore(connection.client, batch);
    stores.set(batch, store);
    return store;
  };
  let inARow = 0;
  let end: (reason: DescribedError | undefined) => void = () => undefined;
  const ended = new Promise<DescribedError | undefined>((resolve) => {
    end = resolve;
  });

  async function run(line: QueuedLine): Promise<void> {
    const store = storeOf(line.batch);
    const { outcome, stop, isOfService, failure } = await runQueued(line, store, settings);
    inARow = isOfService === true ? inARow + 1 : 0;
    const reason =
      failure !== undefined && inARow >= mostInARow(concurrency) ? serviceDown(inARow, failure) : stop;
    if (reason !== undefined) {
      // No further line is taken before this one goes back.
      await worker.pause(true);
      end(reason);
    }
    if (outcome === undefined) return;
    await store.finish(outcome);
    settings.onOutcome(outcome);
  }

  const leave = await announceWorker(connection.client, settings.id);
  const worker = lineWorker(connection, concurrency, run);
  const closed = new Promise<void>((resolve) => worker.on("closed", () => resolve()));
  let interrupts = 0;
  const stopListening = environment.onInterrupt(() => {
    interrupts += 1;
    end(undefined);
    // The lines that run go to other workers, which follow their predictions.
    if (interrupts > 1) void worker.close(true);
    else environment.stderr.write(say`Waiting for the lines that run. Ctrl-C again stops at once.\n`);
  });
  try {
    const reason = await ended;
    void worker.close();
    await closed;
    return reason;
  } finally {
    stopListening();
    await leave();
  }
}
