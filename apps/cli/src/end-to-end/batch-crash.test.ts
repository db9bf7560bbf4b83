// A batch whose process is killed again and again, over a gateway that fails at times.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LineResult } from "../batch/line-result.js";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.js";
import { cleanVariables } from "./run-bin.js";
import { sandboxHere } from "./run-here.js";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));
const lineCount = Number(process.env["CORSAC_BATCH_LINES"] ?? 300);
const kills = 10;
const timeout = 300_000 + lineCount * 100;

/** The same numbers in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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
function run(words: readonly string[], killAfter: number): Promise<{ code: number | null; stderr: string }> {
  const limit = proxy.creates() + killAfter;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, "batch", "run", "prompts.jsonl", "sdxl", ...words], {
      cwd,
      env: cleanVariables({
        CORSAC_BASE_URL: proxy.url,
        CORSAC_API_KEY: sandbox.apiKey,
        CORSAC_HISTORY: "off",
      }),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    const watch = setInterval(() => {
      if (proxy.creates() >= limit) child.kill("SIGKILL");
    }, 2);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, stderr });
    });
  });
}

it(
  "each line has one prediction and one result, with the files that it names",
  async () => {
    const prompts = Array.from({ length: lineCount }, (_, index) => `a fox, number ${index}`);
    const lines = prompts.map((prompt, index) =>
      JSON.stringify({ custom_id: `fox-${index}`, prompt, width: 64, height: 64 }),
    );
    await writeFile(join(cwd, "prompts.jsonl"), `${lines.join("\n")}\n`);
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

    expect([...proxy.created.entries()].filter(([, count]) => count !== 1)).toEqual([]);
    expect([...proxy.created.keys()].sort()).toEqual([...prompts].sort());

    const folder = join(cwd, "prompts-batch");
    const text = await readFile(join(folder, "results.jsonl"), "utf8");
    const results: LineResult[] = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results).toHaveLength(lineCount);
    expect(new Set(results.map(({ custom_id }) => custom_id)).size).toBe(lineCount);
    expect(new Set(results.map(({ id }) => id)).size).toBe(lineCount);
    for (const { files, prompt, custom_id, state } of results) {
      expect([state, prompt]).toEqual(["succeeded", `a fox, number ${custom_id?.slice(4)}`]);
      expect(files).toHaveLength(1);
      for (const { path, sha256, bytes } of files) {
        const content = await readFile(join(folder, path));
        expect([content.byteLength, createHash("sha256").update(content).digest("hex")]).toEqual([
          bytes,
          sha256,
        ]);
      }
    }
    const left = (await readdir(folder)).filter((name) => name.endsWith(".webp"));
    expect(left).toHaveLength(lineCount);
  },
  timeout,
);
