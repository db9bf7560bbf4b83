import { appendFile, mkdtemp, readFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  sandbox = await sandboxHere(tmpdir());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-seen-"));
});

function corsac(...words: string[]): Promise<BinResult> {
  return runHere(words, { cwd, sandbox, variables: { CORSAC_HISTORY: join(cwd, "history.jsonl") } });
}

async function start(prompt: string): Promise<string> {
  return (await corsac("run", "midjourney-imagine", prompt, "--no-wait")).stdout.trim();
}

async function entries(): Promise<{ id: string; state: string; saved?: string[]; error?: string }[]> {
  return JSON.parse((await corsac("history", "--json")).stdout);
}

it("waiting later is kept with what was saved, and looking again changes nothing", async () => {
  const id = await start("a fox");
  expect(await entries()).toMatchObject([{ id, state: "created" }]);
  expect(await corsac("predictions", "wait", id, "-o", "fox.png")).toMatchObject({ code: 0 });
  const waited = await entries();
  expect(waited).toMatchObject([{ id, state: "succeeded", saved: [join(cwd, "fox.png")] }]);
  await corsac("predictions", "get", id);
  expect(await entries()).toEqual(waited);
  await corsac("predictions", "wait", id, "-o", "again.png");
  expect(await entries()).toMatchObject([{ saved: [join(cwd, "fox.png"), join(cwd, "again.png")] }]);
});

it("the end is kept of what is listed with its actions", async () => {
  const id = await start("a fox");
  await corsac("predictions", "act", id);
  expect(await entries()).toMatchObject([{ id, state: "succeeded" }]);
});

it("a failure that is waited for later is kept, with its reason", async () => {
  const id = await start("[sandbox:fail] fog");
  await corsac("predictions", "wait", id);
  expect(await entries()).toMatchObject([{ id, state: "failed", error: expect.any(String) }]);
});

it("a cancellation is kept", async () => {
  const { stdout } = await corsac("run", "sdxl", "[sandbox:duration=60000] fog", "--no-wait");
  const id = stdout.trim();
  expect(await corsac("predictions", "cancel", id)).toMatchObject({ code: 0 });
  expect(await entries()).toMatchObject([{ id, state: "canceled" }]);
});

it("what a command that is gone waited for is named by the next command at a terminal, once", async () => {
  const file = join(cwd, "history.jsonl");
  const id = await start("a fox");
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  const { nonce } = JSON.parse(lines[0] ?? "{}");
  // As a closed terminal leaves it: the process that waited is gone.
  await appendFile(file, `${JSON.stringify({ nonce, waiting: `4194305 ${hostname()} 1` })}\n`);
  const variables = { CORSAC_HISTORY: file, NO_COLOR: "1" };
  const piped = await runHere(["history"], { cwd, sandbox, variables });
  expect(piped.stderr).toBe("");
  const shown = await runHere(["history"], { cwd, sandbox, variables, isTerminal: true });
  expect(shown.stderr).toBe(
    `note: A prediction of an earlier command may still run:\n  corsac predictions wait ${id}\n`,
  );
  expect((await runHere(["history"], { cwd, sandbox, variables, isTerminal: true })).stderr).toBe("");
  await appendFile(
    file,
    `${JSON.stringify({ nonce, waiting: `${process.pid} ${hostname()}`, notified: false })}\n`,
  );
  expect((await runHere(["history"], { cwd, sandbox, variables, isTerminal: true })).stderr).toBe("");
});
