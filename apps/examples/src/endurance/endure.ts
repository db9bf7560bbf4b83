import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Client, createClient, type JournalEntry } from "@corsac/core";
import { fileJournal } from "@corsac/core/node";
import { fluxSchnell } from "@corsac/models";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { startSandbox } from "@corsac/sandbox/node";
import type { FullTime } from "./disk.js";
import { type FaultingProxy, startFaultingProxy } from "./faulting-proxy.js";
import { indexOf } from "./prompt-of.js";

export interface EndureOptions {
  readonly count: number;
  readonly concurrency: number;
  /** The share of requests that meet a fault. */
  readonly rate: number;
  /** A file that is not there yet. */
  readonly journal: string;
  /** Kills the client, without a chance to say anything, once so many predictions are done. */
  readonly killAfter?: number;
  /** The journal's disk is full between these writes. */
  readonly full?: FullTime;
  readonly random: () => number;
}

/** What is reachable in the client's process once so many predictions are done. */
export interface HeapMark {
  readonly done: number;
  readonly bytes: number;
}

export interface Endured {
  /** Predictions of the sandbox by the number of their prompt; more than one is a prediction paid for twice. */
  readonly created: ReadonlyMap<number, readonly string[]>;
  /** How each ended for the client, by number; absent after a kill. */
  readonly ends: readonly string[];
  /** The client's heap, measured when nothing is on its way. */
  readonly heap: readonly HeapMark[];
  readonly entries: readonly JournalEntry[];
  /** What journal and list say together, by number of the input the journal's entry stands for. */
  readonly recovered: readonly { readonly nonce: string; readonly state: string; readonly id?: string }[];
  readonly seconds: number;
  readonly proxy: Pick<FaultingProxy, "seen" | "faults">;
}

/** Makes many predictions through a client in a process of its own, with faults between it and the sandbox. */
export async function endure(options: EndureOptions): Promise<Endured> {
  const sandbox = await startSandbox({
    documents: [replicateDocument],
    apiKey: "sandbox-key",
    capacity: options.count * 2,
  });
  const proxy = await startFaultingProxy({ target: sandbox.url, rate: options.rate, random: options.random });
  const start = performance.now();
  try {
    const { ends, heap } = await runProcess(proxy.url, options);
    const seconds = (performance.now() - start) / 1000;
    const setup = { apiKey: "sandbox-key", models: [fluxSchnell], requestTimeout: 1000 };
    const client = createClient({ ...setup, baseUrl: proxy.url });
    const entries = await fileJournal(options.journal).entries();
    const recovered = (await client.predictions.recover(entries)).map(({ entry, state, prediction }) => ({
      nonce: entry.nonce,
      state,
      ...(prediction === undefined ? {} : { id: prediction.id }),
    }));
    // Straight from the sandbox: what it has is the truth that all else is compared with.
    const created = await listAll(createClient({ ...setup, baseUrl: sandbox.url }));
    return { created, ends, heap, entries, recovered, seconds, proxy };
  } finally {
    await proxy.close();
    await sandbox.close();
  }
}

async function listAll(client: Client): Promise<Map<number, string[]>> {
  const created = new Map<number, string[]>();
  for await (const { id, input } of client.predictions.list()) {
    const prompt =
      typeof input === "object" && input !== null && "prompt" in input ? input.prompt : undefined;
    const index = indexOf(prompt);
    created.set(index, [...(created.get(index) ?? []), id]);
  }
  return created;
}

interface LastWord {
  readonly ends: readonly string[];
  readonly heap: readonly HeapMark[];
}

function runProcess(url: string, options: EndureOptions): Promise<LastWord> {
  const { count, concurrency, journal, killAfter = Number.POSITIVE_INFINITY, full } = options;
  const program = fileURLToPath(new URL("../../dist/endurance/client-process.js", import.meta.url));
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      program,
      "--url",
      url,
      "--count",
      String(count),
      "--concurrency",
      String(concurrency),
      "--journal",
      journal,
      ...(full ? ["--fullFrom", String(full.from), "--fullUntil", String(full.until)] : []),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let last: LastWord = { ends: [], heap: [] };
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said: { readonly done: number } & Partial<LastWord> = JSON.parse(line);
    if (said.ends && said.heap) last = { ends: said.ends, heap: said.heap };
    else if (said.done >= killAfter) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0 || signal === "SIGKILL") resolve(last);
      else reject(new Error(`The client's process ended with ${code ?? signal}`));
    });
  });
}
