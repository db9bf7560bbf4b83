import type { Redis } from "ioredis";

const workers = "corsac:workers";
/** Milliseconds between two heartbeats of a worker. */
const interval = 5000;
/** Milliseconds without a heartbeat after which a worker counts as ended. */
const silence = 20_000;

/** Milliseconds on the server's clock, so that the clocks of the machines do not matter. */
async function timeOf(redis: Redis): Promise<number> {
  const [seconds] = await redis.time();
  return Number(seconds) * 1000;
}

async function beat(redis: Redis, worker: string): Promise<void> {
  await redis.zadd(workers, await timeOf(redis), worker);
}

/** Sends the heartbeats of a worker until the returned function is called. */
export async function announceWorker(redis: Redis, worker: string): Promise<() => Promise<void>> {
  await beat(redis, worker);
  const timer = setInterval(() => {
    // The server may be unreachable for a while. The next heartbeat tries again.
    beat(redis, worker).catch(() => undefined);
  }, interval);
  return async () => {
    clearInterval(timer);
    await redis.zrem(workers, worker);
  };
}

/** The workers whose last heartbeat is recent. */
export async function liveWorkers(redis: Redis): Promise<ReadonlySet<string>> {
  const now = await timeOf(redis);
  await redis.zremrangebyscore(workers, 0, now - 100 * silence);
  return new Set(await redis.zrangebyscore(workers, now - silence, "+inf"));
}

/** Milliseconds in which every live worker sends a heartbeat, also after the server was unreachable. */
export const certainSilence: number = 2 * interval;
