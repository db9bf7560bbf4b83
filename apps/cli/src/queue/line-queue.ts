import { createHash } from "node:crypto";
import type { ConnectionOptions, Queue, Worker } from "bullmq";
import type { Rate } from "../batch/rate-limit.js";
import type { QueueConnection } from "./open-redis.js";
import type { QueuedLine } from "./queued-line.js";

const name = "lines";
const prefix = "corsac";
/** How long a worker may be silent before its lines go to others, in milliseconds. */
const lockDuration = 20_000;
const stalledInterval = 5000;

/** The id of a line's job: a line is in the queue once. */
export function jobId({ batch, key }: Pick<QueuedLine, "batch" | "key">): string {
  return `${batch}-${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
}

/** The queue of lines of every batch on a Redis server. */
export function lineQueue({ bullmq, client }: QueueConnection): Queue<QueuedLine> {
  const queue = new bullmq.Queue<QueuedLine>(name, { connection: connectionOf(client), prefix });
  // The connection reports its own errors.
  queue.on("error", () => undefined);
  return queue;
}

/** Adds lines. A line that is in the queue already stays there once. */
export async function addLines(queue: Queue<QueuedLine>, lines: readonly QueuedLine[]): Promise<void> {
  await queue.addBulk(
    lines.map((data) => ({
      name: "line",
      data,
      opts: { jobId: jobId(data), removeOnComplete: true, removeOnFail: true },
    })),
  );
}

/** The rate that all workers together keep to; none lifts the limit of an earlier batch. */
export async function setRate(queue: Queue<QueuedLine>, rate: Rate | undefined): Promise<void> {
  if (rate === undefined) await queue.removeGlobalRateLimit();
  else {
    // One line for each gap spreads the lines evenly; a gap of less than a millisecond is not kept.
    const gap = rate.per / rate.count;
    await queue.setGlobalRateLimit(gap >= 1 ? 1 : Math.floor(1 / gap), Math.max(1, Math.round(gap)));
  }
}

/** Starts to take lines from the queue. */
export function lineWorker(
  { bullmq, client }: QueueConnection,
  concurrency: number,
  run: (line: QueuedLine) => Promise<void>,
): Worker<QueuedLine> {
  const worker = new bullmq.Worker<QueuedLine>(name, ({ data }) => run(data), {
    connection: connectionOf(client),
    prefix,
    concurrency,
    lockDuration,
    stalledInterval,
    // The journal keeps a line from being sent twice, however often its workers end.
    maxStalledCount: 1000,
  });
  worker.on("error", () => undefined);
  return worker;
}

/** BullMQ declares ioredis by its own types, which differ from the package's in names only. */
function connectionOf(client: QueueConnection["client"]): ConnectionOptions {
  return client;
}
