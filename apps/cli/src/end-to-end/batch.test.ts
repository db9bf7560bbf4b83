import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { LineResult } from "../batch/line-result.js";
import { runCli } from "../run-cli.js";
import { testEnvironment } from "../test-environment.js";
import type { BinResult } from "./run-bin.js";
import { type HereOptions, runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  sandbox = await sandboxHere(tmpdir());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-batch-"));
  sandbox.test().reset();
});

function corsac(words: readonly string[], more: Partial<HereOptions> = {}): Promise<BinResult> {
  return runHere(words, { cwd, sandbox, ...more });
}

const small = { width: 64, height: 64 };
const write = (name: string, lines: readonly object[]): Promise<void> =>
  writeFile(join(cwd, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
const results = async (folder: string): Promise<LineResult[]> =>
  (await readFile(join(cwd, folder, "results.jsonl"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const creates = (): number => sandbox.test().journal({ method: "POST" }).length;

it("saves the files of every line, a result for each, and a page to look at", async () => {
  await write("a.jsonl", [
    { custom_id: "fox", prompt: "a fox", ...small },
    { prompt: "<script>alert(1)</script>", ...small },
    { custom_id: "../up", prompt: "a path", ...small },
  ]);
  const { code, stdout, stderr } = await corsac(["batch", "run", "a.jsonl", "sdxl"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "a-batch/results.jsonl\n" });
  expect(stderr).toContain("3 of 3 succeeded");
  const made = (await results("a-batch")).sort((left, right) => left.line - right.line);
  expect(made).toMatchObject([
    { custom_id: "fox", line: 1, files: [{ path: "fox.webp" }] },
    { line: 2, files: [{ path: expect.stringMatching(/^00002-[0-9a-f]{8}\.webp$/) }] },
    { custom_id: "../up", line: 3, files: [{ path: expect.stringMatching(/^up-[0-9a-f]{8}\.webp$/) }] },
  ]);
  expect((await readdir(join(cwd, "a-batch"))).filter((name) => name.endsWith(".webp"))).toHaveLength(3);
  const page = await readFile(join(cwd, "a-batch", "contact-sheet.html"), "utf8");
  expect(page).not.toContain("<script>");
  expect(page.indexOf("fox.webp")).toBeLessThan(page.indexOf("00002-"));

  const before = creates();
  expect(await corsac(["batch", "run", "a.jsonl", "sdxl"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(before);
});

it("prints each result with --json, and takes the words of an answer", async () => {
  await write("t.jsonl", [{ prompt: "a song of rain" }]);
  const { code, stdout } = await corsac(["batch", "run", "t.jsonl", "suno-lyrics", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ line: 1, state: "succeeded", files: [] });
});

it("says what failed, and runs only that again", async () => {
  await write("f.jsonl", [
    { custom_id: "good", prompt: "a fox", ...small },
    { custom_id: "bad", prompt: "[sandbox:fail] fog", ...small },
  ]);
  const first = await corsac(["batch", "run", "f.jsonl", "sdxl"]);
  expect(first.code).toBe(1);
  expect(first.stderr).toContain("corsac batch run f.jsonl sdxl --retry-failed");
  const status = await corsac(["batch", "status", "f.jsonl", "--json"]);
  expect(JSON.parse(status.stdout)).toMatchObject({
    total: 2,
    succeeded: 1,
    failed: 1,
    left: 0,
    errors: [{ code: "prediction-failed", count: 1, line: 2 }],
  });
  const before = creates();
  await corsac(["batch", "run", "f.jsonl", "sdxl"]);
  expect(creates()).toBe(before);
  await corsac(["batch", "run", "f.jsonl", "sdxl", "--retry-failed"]);
  expect(creates()).toBe(before + 1);
  expect(await results("f-batch")).toHaveLength(2);
});

it("runs what was added to the file, and what asks for the same only where that is allowed", async () => {
  await write("g.jsonl", [{ prompt: "a fox", ...small }]);
  await corsac(["batch", "run", "g.jsonl", "sdxl"]);
  await write("g.jsonl", [
    { prompt: "a wolf", ...small },
    { prompt: "a fox", ...small },
    { ...small, prompt: "a fox" },
  ]);
  const before = creates();
  const refused = await corsac(["batch", "run", "g.jsonl", "sdxl"]);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain("g.jsonl:3: has the same request as line 2");
  expect(refused.stderr).toContain("--allow-duplicates");
  expect(creates()).toBe(before);
  expect(await corsac(["batch", "run", "g.jsonl", "sdxl", "--allow-duplicates"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(before + 2);
  expect(await results("g-batch")).toHaveLength(3);
});

it("refuses a line that was changed since it was run", async () => {
  await write("h.jsonl", [{ custom_id: "a", prompt: "a fox", ...small }]);
  await corsac(["batch", "run", "h.jsonl", "sdxl"]);
  await write("h.jsonl", [{ custom_id: "a", prompt: "a wolf", ...small }]);
  const before = creates();
  const changed = await corsac(["batch", "run", "h.jsonl", "sdxl"]);
  expect(changed).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('h.jsonl:1: differs from what was run under the custom_id "a"'),
  });
  expect(creates()).toBe(before);
});

it("sends nothing where a line is wrong, and leaves no folder", async () => {
  await write("w.jsonl", [
    { prompt: "a fox", ...small },
    { prompt: "a fox", width: "wide" },
  ]);
  const { code, stderr, stdout } = await corsac(["batch", "run", "w.jsonl", "sdxl", "--json"]);
  expect(code).toBe(2);
  expect(stderr).toContain('w.jsonl:2: width: must be an integer, but is the string "wide"');
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "invalid-batch" } });
  expect(await readdir(cwd)).toEqual(["w.jsonl"]);
});

it("stops for a failure that every line would meet, and keeps the others for later", async () => {
  await write(
    "k.jsonl",
    Array.from({ length: 30 }, (_, index) => ({ prompt: `fox ${index}`, ...small })),
  );
  const refused = await corsac(["batch", "run", "k.jsonl", "sdxl", "--concurrency", "2"], {
    variables: { CORSAC_API_KEY: "wrong" },
  });
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain("0 of 30 succeeded, 30 not begun.");
  expect(refused.stderr).not.toContain("wrong\n");
});

it("Ctrl-C waits for what runs, and the same command does the rest", async () => {
  await write(
    "c.jsonl",
    Array.from({ length: 12 }, (_, index) => ({ prompt: `fox ${index}`, ...small })),
  );
  const { environment, stderr, interrupt } = testEnvironment({
    cwd,
    variables: { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey, CORSAC_HISTORY: "off" },
  });
  let sent = 0;
  const fetch: typeof globalThis.fetch = (url, init) => {
    if (init?.method === "POST" && ++sent === 3) setTimeout(interrupt);
    return globalThis.fetch(url, init);
  };
  const words = ["batch", "run", "c.jsonl", "sdxl", "--concurrency", "3"];
  const code = await runCli(words, { ...environment, fetch, now: () => Date.now() });
  expect(code).toBe(130);
  expect(stderr.join("")).toContain("Ctrl-C again stops at once");
  const done = await results("c-batch");
  expect(done.length).toBeGreaterThanOrEqual(3);
  expect(done.length).toBeLessThan(12);
  expect(await corsac(["batch", "run", "c.jsonl", "sdxl"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(12);
});

it("Ctrl-C twice stops at once, and the predictions that run are fetched later", async () => {
  await write(
    "d.jsonl",
    Array.from({ length: 3 }, (_, index) => ({ prompt: `fox ${index}`, ...small })),
  );
  const { environment, interrupt } = testEnvironment({
    cwd,
    variables: { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey, CORSAC_HISTORY: "off" },
  });
  let queries = 0;
  const fetch: typeof globalThis.fetch = (url, init) => {
    if (init?.method === "GET" && ++queries <= 3) {
      if (queries === 3) setTimeout(() => [interrupt(), interrupt()]);
      // Nothing comes of the queries: the predictions are still running.
      return new Promise(() => undefined);
    }
    return globalThis.fetch(url, init);
  };
  const words = ["batch", "run", "d.jsonl", "sdxl"];
  expect(await runCli(words, { ...environment, fetch, now: () => Date.now() })).toBe(130);
  const status = await corsac(["batch", "status", "d.jsonl", "--json"]);
  expect(JSON.parse(status.stdout)).toMatchObject({ open: 3, succeeded: 0 });
  expect(await corsac(["batch", "run", "d.jsonl", "sdxl"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(3);
});

it("a batch that another process works on, and a folder of another batch, are left alone", async () => {
  await write("l.jsonl", [{ prompt: "a fox", ...small }]);
  await write("m.jsonl", [{ prompt: "a fox", ...small }]);
  await corsac(["batch", "run", "l.jsonl", "sdxl"]);
  const other = await corsac(["batch", "run", "m.jsonl", "sdxl", "-o", "l-batch"]);
  expect(other).toMatchObject({ code: 2 });
  expect(other.stderr).toContain("l-batch holds another batch");
  const { hostname } = await import("node:os");
  await writeFile(join(cwd, "l-batch", "lock"), `${process.pid} ${hostname()} \n`);
  const locked = await corsac(["batch", "run", "l.jsonl", "sdxl"]);
  expect(locked).toMatchObject({ code: 2 });
  expect(locked.stderr).toContain(`Another process works on this batch: ${process.pid}`);
  // The number of a process that is gone.
  await writeFile(join(cwd, "l-batch", "lock"), `4194305 ${hostname()} \n`);
  expect(await corsac(["batch", "run", "l.jsonl", "sdxl"])).toMatchObject({ code: 0 });
});

it("refuses a changed line whose create has no result yet, and runs a changed one that failed", async () => {
  const words = ["batch", "run", "o.jsonl", "chat-completions"];
  await write("o.jsonl", [{ custom_id: "a", prompt: "say hi" }]);
  await corsac(words);
  await leaveCreate("o-batch", "created");
  await write("o.jsonl", [{ custom_id: "a", prompt: "say goodbye" }]);
  const running = await corsac(words);
  expect(running).toMatchObject({ code: 2, stderr: expect.stringContaining('run under the custom_id "a"') });
  await write("o.jsonl", [{ custom_id: "a", prompt: "say hi" }]);
  expect(await corsac(words)).toMatchObject({ code: 1 });
  await write("o.jsonl", [{ custom_id: "a", prompt: "say goodbye" }]);
  const failed = await corsac(words);
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining("add --retry-failed") });
  expect(creates()).toBe(1);
  expect(await corsac([...words, "--retry-failed"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(2);
});

/** A journal as a process leaves it that stopped: the create of a line, up to a state. */
async function leaveCreate(folder: string, state: "sending" | "created"): Promise<void> {
  const [result] = await results(folder);
  const { key, hash, service, model } = result ?? {};
  const sentAt = new Date(Date.now() - 60_000).toISOString();
  const create = { nonce: "n", state, service, model, inputHash: "", sentAt, key, hash, id: "" };
  await writeFile(join(cwd, folder, "journal.jsonl"), `${JSON.stringify(create)}\n`);
  await writeFile(join(cwd, folder, "results.jsonl"), "");
}

it("an answer that was lost with its process is a failure, and is paid for again only when that is asked for", async () => {
  await write("r.jsonl", [{ prompt: "say hi" }]);
  const words = ["batch", "run", "r.jsonl", "chat-completions"];
  expect(await corsac(words)).toMatchObject({ code: 0 });
  await leaveCreate("r-batch", "created");
  expect(await corsac(words)).toMatchObject({ code: 1 });
  expect(await results("r-batch")).toMatchObject([{ state: "failed", error: { code: "answer-lost" } }]);
  expect(creates()).toBe(1);
  expect(await corsac([...words, "--retry-failed"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(2);
});

it("a create that got no answer is sent again only when that is asked for, where no list tells", async () => {
  await write("u.jsonl", [{ prompt: "say hi" }]);
  const words = ["batch", "run", "u.jsonl", "chat-completions"];
  await corsac(words);
  await leaveCreate("u-batch", "sending");
  const open = await corsac(words);
  expect(open).toMatchObject({ code: 1, stderr: expect.stringContaining("1 may exist") });
  expect(open.stderr).toContain("u.jsonl chat-completions --retry-uncertain");
  expect(creates()).toBe(1);
  expect(await corsac([...words, "--retry-uncertain"])).toMatchObject({ code: 0 });
  expect(creates()).toBe(2);
});

it("refuses a limit of cost where prices are not known", async () => {
  await write("p.jsonl", [{ prompt: "a fox", ...small }]);
  const { code, stderr } = await corsac(["batch", "run", "p.jsonl", "sdxl", "--max-cost", "5"]);
  expect(code).toBe(2);
  expect(stderr).toContain("p.jsonl:1: what sdxl costs is not known");
  expect(creates()).toBe(0);
});
