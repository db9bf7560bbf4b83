// The output of other generators for a document. Those with an API are called in one separate process, which is
// restarted when it ends or takes too long, because starting them takes longer than most documents.
import { fork, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { problemsBelow, strict } from "./compiler.mjs";

const bench = fileURLToPath(new URL("..", import.meta.url));
const limit = 300_000;
const versionOf = (name) =>
  JSON.parse(readFileSync(join(bench, "node_modules", name, "package.json"), "utf8")).version;
const quiet = { ...process.env, NO_COLOR: "1", CI: "1", REDOCLY_TELEMETRY: "off", DO_NOT_TRACK: "1" };

/** @type {{ name: string, version: string, generate(from: string, out: string): Promise<string> }[]} */
export const generators = [
  {
    name: "openapi-typescript",
    version: versionOf("openapi-typescript"),
    generate: inWorker("openapi-typescript"),
  },
  {
    name: "@hey-api/openapi-ts",
    version: versionOf("@hey-api/openapi-ts"),
    generate: inWorker("@hey-api/openapi-ts"),
  },
  { name: "@redocly/cli generate-client", version: versionOf("@redocly/cli"), generate: redocly },
];

/** @returns {Promise<string[]>} the errors: those of the generator, or of the compiler for its output */
export async function problemsOf({ name, generate }, from, folder) {
  const out = join(folder, `other-${name.replace(/\W+/g, "-")}`);
  mkdirSync(out, { recursive: true });
  const words = await generate(from, out);
  if (readdirSync(out).length === 0) return [`nothing generated: ${reasonIn(words)}`];
  return problemsBelow(out, strict);
}

async function redocly(from, out) {
  const cli = join(bench, "node_modules/@redocly/cli/bin/cli.js");
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [cli, "generate-client", from, "-o", join(out, "client.ts")],
    { encoding: "utf8", env: quiet, maxBuffer: 2 ** 28, timeout: limit },
  );
  return error === undefined ? `${stdout}\n${stderr}` : `Error: ${error.message}`;
}

const workers = new Map();

function inWorker(name) {
  return (from, out) =>
    new Promise((resolve) => {
      const worker =
        workers.get(name) ?? fork(join(bench, "compile/worker.mjs"), [name], { env: quiet, silent: true });
      workers.set(name, worker);
      let words = "";
      const hear = (chunk) => {
        words += chunk;
      };
      const end = (message) => {
        clearTimeout(timer);
        worker.stderr.off("data", hear);
        worker.off("exit", ended);
        worker.off("message", end);
        resolve(`${message}\n${words}`);
      };
      const ended = () => {
        workers.delete(name);
        end("Error: the process ended");
      };
      const timer = setTimeout(() => worker.kill("SIGKILL"), limit);
      worker.stderr.on("data", hear);
      worker.on("exit", ended);
      worker.on("message", end);
      worker.send({ from, out });
    });
}

/** Ends the processes. */
export function closeGenerators() {
  for (const worker of workers.values()) worker.disconnect();
}

/** The lines with an error, without the positions in the generator's own code. */
function reasonIn(words) {
  const lines = words.split("\n").filter((line) => line.trim() !== "" && !/^\s*at /.test(line));
  const named = lines.filter((line) => /error|invalid|not expected|can(?:no|')t|✘/i.test(line));
  return (named.length > 0 ? named : lines).slice(0, 3).join("; ").slice(0, 400);
}
