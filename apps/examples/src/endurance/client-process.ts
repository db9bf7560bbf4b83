// A process that makes many predictions through one client, and can be killed. It tells on its output, a line of JSON
// each, how far it is, and at the end how every prediction ended.
import { parseArgs } from "node:util";
import { getHeapSpaceStatistics } from "node:v8";
import { CorsacError, CreateUncertainError, createClient } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";
import type { HeapMark } from "./endure.js";
import { silence } from "./faulting-proxy.js";
import { openJournal } from "./file-journal.js";
import { promptOf } from "./prompt-of.js";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "" },
    count: { type: "string", default: "0" },
    concurrency: { type: "string", default: "50" },
    journal: { type: "string", default: "" },
  },
});
const count = Number(values.count);
const journal = await openJournal(values.journal);
const client = createClient({
  baseUrl: values.url,
  apiKey: "sandbox-key",
  journal,
  requestTimeout: 1000,
  queriesPerSecond: 2000,
  logger: { warn() {} },
});

/** How each ended, by its number: one byte outside of the heap, so that what grows there is the client's. */
const ends = new Uint8Array(count);
const words: string[] = [];
const heap: HeapMark[] = [];
let next = 0;
let done = 0;

async function work(limit: number): Promise<void> {
  while (next < limit) {
    const index = next++;
    const word = await one(index);
    if (!words.includes(word)) words.push(word);
    ends[index] = words.indexOf(word);
    if (++done % Math.max(1, Math.floor(count / 10)) === 0) console.log(JSON.stringify({ done }));
  }
}

async function one(index: number): Promise<string> {
  try {
    if (index % 25 === 24) return await canceled(index);
    // Half of them are held open by the service, the other half asked after.
    await client.run(fluxSchnell, { prompt: promptOf(index) }, { wait: index % 2 === 0 && 1000 });
    return "succeeded";
  } catch (error) {
    if (CreateUncertainError.isInstance(error)) return "uncertain";
    return CorsacError.isInstance(error)
      ? `${error.category}${error.prediction ? " (known)" : ""}`
      : String(error);
  }
}

/** Created and canceled at once; it may all the same have ended by itself. */
async function canceled(index: number): Promise<string> {
  const prediction = await client.predictions.create(fluxSchnell, { prompt: promptOf(index) });
  await prediction.cancel();
  return (await prediction.wait()).state;
}

/** What is left when nothing is on its way: after the proxy has given up the connections on which it fell silent. */
async function measure(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, silence + 1000));
  for (let times = 0; times < 3; times++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // What the compiler makes of hot functions grows for a while, whatever is kept.
  const kept = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.includes("code"));
  heap.push({ done, bytes: kept.reduce((sum, { space_used_size: used }) => sum + used, 0) });
}

for (const share of [0.2, 0.5, 1]) {
  const limit = Math.floor(count * share);
  await Promise.all(Array.from({ length: Number(values.concurrency) }, () => work(limit)));
  await measure();
}
await journal.close();
// Connections on which a server fell silent would keep the process alive until the runtime gives them up.
process.stdout.write(`${JSON.stringify({ done, ends: [...ends].map((word) => words[word]), heap })}\n`, () =>
  process.exit(0),
);
