// A process that makes many predictions through one client, and can be killed. It tells on its output, a line of JSON
// each, how far it is, and at the end how every prediction ended.
import { parseArgs } from "node:util";
import { CorsacError, CreateUncertainError, createClient } from "@corsac/core";
import { fluxSchnell } from "@corsac/models";
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

/** How each ended, by its number: what a process that made ten thousand keeps of them. */
const ends: string[] = [];
const heap: number[] = [];
let next = 0;
let done = 0;

async function work(): Promise<void> {
  for (let index = next++; index < count; index = next++) {
    ends[index] = await one(index);
    if (++done % Math.max(1, Math.floor(count / 10)) === 0) report();
  }
}

async function one(index: number): Promise<string> {
  try {
    if (index % 25 === 24) return await canceled(index);
    // Half of them are held open by the service, the other half asked after.
    await client.run(fluxSchnell, { prompt: promptOf(index) }, { wait: index % 2 === 0 && 1 });
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

function report(): void {
  globalThis.gc?.();
  heap.push(process.memoryUsage().heapUsed);
  console.log(JSON.stringify({ done }));
}

await Promise.all(Array.from({ length: Number(values.concurrency) }, work));
await journal.close();
// Connections on which a server fell silent would keep the process alive until the runtime gives them up.
process.stdout.write(`${JSON.stringify({ done, ends, heap })}\n`, () => process.exit(0));
