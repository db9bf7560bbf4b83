// Measures the memory of `corsac batch run` for files of 1,000 to 200,000 lines. This process is the service: it
// responds to every create immediately with a finished prediction and a file of a few bytes.
//
//   node bench/batch/memory.mjs [lines …]
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../apps/cli/bin/corsac.mjs", import.meta.url));
const sizes = process.argv.slice(2).map(Number);
const pixel = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");

let creates = 0;
const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "content-type": "image/gif" });
    response.end(pixel);
    return;
  }
  request.resume().on("end", () => {
    creates += 1;
    const { port } = server.address();
    response.writeHead(201, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        id: `p${creates}`,
        model: "stability-ai/sdxl",
        version: "hidden",
        status: "succeeded",
        input: {},
        output: [`http://127.0.0.1:${port}/f/${creates}.gif`],
        created_at: new Date().toISOString(),
        urls: {},
      }),
    );
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${server.address().port}`;

async function writeLines(path, count) {
  const file = createWriteStream(path);
  for (let index = 0; index < count; index += 1) {
    const line = `${JSON.stringify({ custom_id: `line-${index}`, prompt: `a fox, number ${index}` })}\n`;
    if (!file.write(line)) await new Promise((resolve) => file.once("drain", resolve));
  }
  await new Promise((resolve) => file.end(resolve));
}

/** The peak memory of a run of the batch in MiB, and its duration in seconds. */
async function measure(count) {
  const folder = await mkdtemp(join(tmpdir(), "corsac-bench-"));
  try {
    await writeLines(join(folder, "lines.jsonl"), count);
    const start = performance.now();
    const child = spawn(
      process.execPath,
      [bin, "batch", "run", "lines.jsonl", "sdxl", "--concurrency", "32"],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, CORSAC_BASE_URL: url, CORSAC_API_KEY: "key", CORSAC_HISTORY: "off" },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    let most = 0;
    const watch = setInterval(async () => {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    }, 100);
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearInterval(watch);
    if (code !== 0) throw new Error(`The batch ended with ${code}.`);
    return {
      mebibytes: Math.round(most / 1024),
      seconds: Math.round((performance.now() - start) / 100) / 10,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const count of sizes.length > 0 ? sizes : [1000, 10_000, 200_000]) {
  const { mebibytes, seconds } = await measure(count);
  console.log(`${count} lines: ${mebibytes} MiB at most, ${seconds} s`);
}
server.close();
