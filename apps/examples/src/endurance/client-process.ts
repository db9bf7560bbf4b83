// A process that makes many predictions through one client, and can be killed. It writes its progress to its output, one line
// of JSON each, and at the end how every prediction ended.
import { parseArgs } from "node:util";
import { CorsacError, CreateUncertainError, createClient } from "@corsac/core";
import { fileJournal } from "@corsac/core/node";
import { fluxSchnell } from "@corsac/models";
import { filesystemThatFills } from "./disk.js";
import type { HeapMark } from "./endure.js";
import { foreign, silence } from "./faulting-proxy.js";
import { keptBytes } from "./kept-bytes.js";
import { promptOf } from "./prompt-of.js";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "" },
    count: { type: "string", default: "0" },
    concurrency: { type: "string", default: "50" },
    journal: { type: "string", default: "" },
    fullFrom: { type: "string", default: "0" },
    fullUntil: { type: "string", default: "0" },
  },
});
const count = Number(values.count);
const full = { from: Number(values.fullFrom), until: Number(values.fullUntil) };
const journal = fileJournal(values.journal, full.until > 0 ? { fileSystem: filesystemThatFills(full) } : {});
const client = createClient({
  baseUrl: values.url,
  apiKey: "sandbox-key",
  journal,
  requestTimeout: 1000,
  queriesPerSecond: 2000,
  logger: { warn() {} },
});

/** How each ended, by its number: a byte each, allocated once, so that what grows is the client's. */
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
    // The service holds the response of one half; the other half is polled.
    const files = await client.run(
      fluxSchnell,
      { prompt: promptOf(index) },
      { wait: index % 2 === 0 && 1000 },
    );
    return files.some(({ url }) => url.includes(foreign)) ? "foreign" : "succeeded";
  } catch (error) {
    if (CreateUncertainError.isInstance(error)) return "uncertain";
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") return "not sent";
    return CorsacError.isInstance(error)
      ? `${error.category}${error.prediction ? " (known)" : ""}`
      : String(error);
  }
}

/** Created and canceled at once. It may have ended before. */
async function canceled(index: number): Promise<string> {
  const prediction = await client.predictions.create(fluxSchnell, { prompt: promptOf(index) });
  await prediction.cancel();
  return (await prediction.wait()).state;
}

/** What is kept when no request is open: after the proxy has closed the connections on which it sent nothing. */
async function measure(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, silence + 1000));
  for (let times = 0; times < 3; times++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  heap.push({ done, bytes: await keptBytes() });
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
