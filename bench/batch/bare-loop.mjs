// The least that a program does for the lines of a batch: undici, a create for each line, its file fetched and written,
// a line of results. Without checks, journal, checksums or a way to continue.
//
//   node bare-loop.mjs <url> <lines.jsonl> <folder> <concurrency>
import { createWriteStream } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const { Agent, request } = createRequire(new URL("../../packages/core/package.json", import.meta.url))(
  "undici",
);
const [url, path, folder, concurrency] = process.argv.slice(2);
const dispatcher = new Agent({ connections: Number(concurrency) });
const file = await open(path);
const lines = file.readLines()[Symbol.asyncIterator]();
const results = createWriteStream(join(folder, "results.jsonl"));
const headers = { "content-type": "application/json", authorization: "Bearer key", prefer: "wait" };

async function work() {
  for (let { done, value } = await lines.next(); !done; { done, value } = await lines.next()) {
    const { custom_id: id, ...input } = JSON.parse(value);
    const body = JSON.stringify({ version: "stability-ai/sdxl", input });
    const created = await request(`${url}/v1/predictions`, { method: "POST", headers, body, dispatcher });
    const { output } = await created.body.json();
    const fetched = await request(output[0], { dispatcher });
    await writeFile(join(folder, `${id}.gif`), Buffer.from(await fetched.body.arrayBuffer()));
    results.write(`${JSON.stringify({ id, files: output })}\n`);
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, work));
await new Promise((resolve) => results.end(resolve));
await file.close();
await dispatcher.close();
