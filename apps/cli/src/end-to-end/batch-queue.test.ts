// A batch over Redis with three workers, one of them killed, and the server killed and started again.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkResults, seeded, writePrompts } from "./check-batch-results.js";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.js";
import { sandboxHere } from "./run-here.js";
import { type RunningBin, spawnBin } from "./spawn-bin.js";
import { hasRedis, type RedisProcess, startRedis } from "./start-redis.js";

const lineCount = Number(process.env["CORSAC_BATCH_LINES"] ?? 200);
const title = hasRedis ? "with a Redis server" : "skipped: redis-server is not installed";

describe.skipIf(!hasRedis)(title, () => {
  let sandbox: RunningSandbox;
  let proxy: FaultyProxy;
  let redis: RedisProcess;
  let cwd = "";
  const running: RunningBin[] = [];
  const start = (words: readonly string[], url = proxy.url): RunningBin => {
    const variables = { CORSAC_BASE_URL: url, CORSAC_API_KEY: sandbox.apiKey, CORSAC_HISTORY: "off" };
    const started = spawnBin(words, { cwd, variables });
    running.push(started);
    return started;
  };
  const worker = (): RunningBin =>
    start(["batch", "work", redis.url, "-o", "prompts-batch", "--concurrency", "4"]);
  const seen = async (creates: number): Promise<void> => {
    while (proxy.creates() < creates) await sleep(5);
  };

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), "corsac-queue-"));
    await mkdir(join(cwd, "redis"));
    sandbox = await sandboxHere(cwd, 30);
    proxy = await startFaultyProxy(sandbox.url, 0.05, seeded(11));
    redis = await startRedis(join(cwd, "redis"));
  });
  afterAll(async () => {
    for (const { process } of running) process.kill("SIGKILL");
    await redis.stop();
    await proxy.close();
    await sandbox.close();
    await rm(cwd, { recursive: true, force: true });
  });

  it(
    "each line has one prediction and one result, with the files that it names",
    async () => {
      await writePrompts(join(cwd, "prompts.jsonl"), lineCount);
      const words = ["batch", "run", "prompts.jsonl", "sdxl", "--queue", redis.url];
      const [first] = [worker(), worker(), worker()];
      let feeder = start(words);
      await seen(lineCount * 0.2);
      first?.process.kill("SIGKILL");
      await seen(lineCount * 0.4);
      await redis.restart();
      await seen(lineCount * 0.6);
      feeder.process.kill("SIGKILL");
      await feeder.ended;
      feeder = start(words);
      let last = await feeder.ended;
      // What met a fault that the client does not repeat has a failed result.
      for (let again = 0; again < 20 && last.code !== 0; again += 1)
        last = await start([...words, "--retry-failed"]).ended;
      expect(last).toMatchObject({ code: 0 });
      expect(proxy.faults()).toBeGreaterThan(0);
      await checkResults(join(cwd, "prompts-batch"), lineCount, proxy);
    },
    300_000 + lineCount * 300,
  );
});
