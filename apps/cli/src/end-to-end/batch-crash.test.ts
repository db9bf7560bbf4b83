// A batch whose process is killed again and again, over a gateway that fails at times.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkResults, seeded, writePrompts } from "./check-batch-results.js";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.js";
import { sandboxHere } from "./run-here.js";
import { spawnBin } from "./spawn-bin.js";

const lineCount = Number(process.env["CORSAC_BATCH_LINES"] ?? 300);
const kills = 10;
const timeout = 300_000 + lineCount * 100;

let sandbox: RunningSandbox;
let proxy: FaultyProxy;
let cwd = "";
const random = seeded(7);
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-crash-"));
  sandbox = await sandboxHere(cwd, 30);
  proxy = await startFaultyProxy(sandbox.url, 0.05, random);
});
afterAll(async () => {
  await proxy.close();
  await sandbox.close();
  await rm(cwd, { recursive: true, force: true });
});

/** Runs the batch, and kills it as soon as the gateway has seen so many more creates. */
async function run(
  words: readonly string[],
  killAfter: number,
): Promise<{ code: number | null; stderr: string }> {
  const limit = proxy.creates() + killAfter;
  const started = spawnBin(["batch", "run", "prompts.jsonl", "sdxl", ...words], {
    cwd,
    variables: { CORSAC_BASE_URL: proxy.url, CORSAC_API_KEY: sandbox.apiKey, CORSAC_HISTORY: "off" },
  });
  const watch = setInterval(() => {
    if (proxy.creates() >= limit) started.process.kill("SIGKILL");
  }, 2);
  const ended = await started.ended;
  clearInterval(watch);
  return ended;
}

it(
  "each line has one prediction and one result, with the files that it names",
  async () => {
    await writePrompts(join(cwd, "prompts.jsonl"), lineCount);
    let killed = 0;
    for (let count = 0; count < kills; count += 1) {
      const { code } = await run(["--concurrency", "8"], 1 + Math.floor(random() * (lineCount / kills)));
      if (code === null) killed += 1;
    }
    expect(killed).toBeGreaterThan(kills / 2);
    let last = await run(["--concurrency", "8"], Number.POSITIVE_INFINITY);
    // What met a fault that the client does not repeat has a failed result, or stopped the batch.
    for (let again = 0; again < 20 && last.code !== 0; again += 1)
      last = await run(["--concurrency", "8", "--retry-failed"], Number.POSITIVE_INFINITY);
    expect(last).toMatchObject({ code: 0 });
    expect(proxy.faults()).toBeGreaterThan(0);

    await checkResults(join(cwd, "prompts-batch"), lineCount, proxy);
  },
  timeout,
);
