// The processes of these measurements, and the file of lines that they read.
import { fork, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../apps/cli/bin/corsac.mjs", import.meta.url));
const loop = fileURLToPath(new URL("bare-loop.mjs", import.meta.url));

/** Starts the stub service, which responds after so many milliseconds. */
export async function startStub(delay) {
  const child = fork(fileURLToPath(new URL("stub.mjs", import.meta.url)), [String(delay)]);
  const port = await new Promise((resolve) => child.once("message", resolve));
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

export async function writeLines(path, count) {
  const file = createWriteStream(path);
  for (let index = 0; index < count; index += 1) {
    const line = `${JSON.stringify({ custom_id: `line-${index}`, prompt: `a fox, number ${index}` })}\n`;
    if (!file.write(line)) await new Promise((resolve) => file.once("drain", resolve));
  }
  await new Promise((resolve) => file.end(resolve));
}

const corsacWords = (concurrency) => [
  ...[bin, "batch", "run", "lines.jsonl", "sdxl"],
  ...["--concurrency", String(concurrency)],
];

export const runCorsac = (folder, url, concurrency) => run(corsacWords(concurrency), folder, url);

export const runLoop = (folder, url, concurrency) =>
  run([loop, url, "lines.jsonl", folder, String(concurrency)], folder, url);

/** The same, and `heap`: the largest heap in MiB that was left after a collection of garbage. */
export async function runCorsacProbed(folder, url, concurrency) {
  const file = join(folder, "heap");
  const probe = fileURLToPath(new URL("heap-probe.cjs", import.meta.url));
  const result = await run(["--expose-gc", "--require", probe, ...corsacWords(concurrency)], folder, url, {
    HEAP_PROBE: file,
  });
  return { ...result, heap: Number(await readFile(file, "utf8")) / 2 ** 20 };
}

/** Runs a program to its end: its peak memory in MiB and its duration in seconds. */
async function run(words, cwd, url, variables = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, words, {
    cwd,
    env: {
      PATH: process.env.PATH,
      CORSAC_BASE_URL: url,
      CORSAC_API_KEY: "key",
      CORSAC_HISTORY: "off",
      ...variables,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  let most = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, 100);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The program ended with ${code}: ${stderr}`);
  return { mebibytes: Math.round(most / 1024), seconds: (performance.now() - start) / 1000 };
}
