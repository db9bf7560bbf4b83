// What a batch costs: memory by the number of lines, and throughput beside a bare loop.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCorsac, runCorsacProbed, runLoop, startStub, writeLines } from "./processes.mjs";

async function inFolder(count, use) {
  const folder = await mkdtemp(join(tmpdir(), "corsac-bench-"));
  try {
    await writeLines(join(folder, "lines.jsonl"), count);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Peak memory and heap of whole processes for files of several sizes, against a service that responds at once. */
export async function measureMemory(counts, concurrency) {
  const { url, stop } = await startStub(0);
  const measured = [];
  for (const count of counts)
    measured.push({
      count,
      ...(await inFolder(count, (folder) => runCorsacProbed(folder, url, concurrency))),
    });
  stop();
  return measured;
}

/**
 * Lines per second of whole processes, taking turns on the same service.
 *
 * @param delay how long a prediction takes, in milliseconds
 */
export async function measureThroughput({ count, concurrency, delay, rounds }) {
  const { url, stop } = await startStub(delay);
  const rates = { corsac: [], loop: [] };
  for (let round = 0; round < rounds; round += 1) {
    const turns = [
      ["corsac", runCorsac],
      ["loop", runLoop],
    ];
    for (const [name, run] of round % 2 === 0 ? turns : turns.reverse()) {
      const { seconds } = await inFolder(count, (folder) => run(folder, url, concurrency));
      rates[name].push(count / seconds);
    }
  }
  stop();
  return rates;
}
