import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "tsdown";
import { expect, onTestFinished, test } from "vitest";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How each case of the program ends: `output`, or the code of the error. */
const expected: Record<string, string> = {
  aborted: "Error: enough",
  answer: "output",
  bare: "output",
  batch: "output",
  buttons: "output",
  cancel: "prediction-canceled",
  "cancel 500": "service",
  canceled: "prediction-canceled",
  chat: "output",
  "create 400": "input",
  "create 401": "authentication",
  "create 402": "payment-required",
  "create 403": "permission",
  "create 404": "not-found",
  "create 405": "service",
  "create 408": "create-uncertain",
  "create 413": "input",
  "create 422": "input",
  "create 429": "rate-limit",
  "create 429, then accepted": "output",
  "create 500": "create-uncertain",
  "create 503": "create-uncertain",
  "create 520": "create-uncertain",
  "create already done": "output",
  "create cut": "create-uncertain",
  "create html": "protocol",
  "create refused in 200": "service",
  "create reset": "create-uncertain",
  "create without id": "create-uncertain",
  envelope: "prediction-failed",
  failed: "prediction-failed",
  "failed for safety": "prediction-failed",
  flat: "output",
  hex: "output",
  hop: "output",
  "journal full": "output",
  json: "output",
  "no output": "protocol",
  "query 401": "authentication",
  "query 404": "not-found",
  "query 410": "not-found",
  "query 500": "service",
  "query foreign": "protocol",
  "query html": "protocol",
  "query refused in 200": "not-found",
  "query reset": "connection",
  "query unknown word": "wait-timeout",
  "query without status": "protocol",
  queue: "output",
  removed: "output-expired",
  settle: "output",
  "wait timeout": "wait-timeout",
  wrapped: "output",
};

test("nothing is loaded after a create is sent, however it ends", async () => {
  const folder = await mkdtemp(join(tmpdir(), "corsac-after-create-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await build({
    entry: { program: here("testing/after-create.fixture.ts") },
    config: false,
    logLevel: "silent",
    dts: false,
    outDir: folder,
    clean: false,
    // One module a file, as published: what is loaded late would be another file.
    unbundle: true,
    fixedExtension: true,
    platform: "node",
    deps: { alwaysBundle: [/./] },
    alias: {
      "#save-file": here("output/save-file.node.ts"),
      "#local-file": here("files/local-file.node.ts"),
      "#trace-request": here("hooks/trace-request.node.ts"),
    },
    tsconfig: false,
  });
  const program = join(folder, "program.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: 60_000 });
  const { outcomes, loaded, control } = JSON.parse(stdout);
  expect(control).toBe("blocked");
  expect(loaded).toBe(0);
  expect(outcomes).toEqual(expected);
});
