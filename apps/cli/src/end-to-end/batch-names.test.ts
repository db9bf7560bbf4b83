import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { parseResult } from "../batch/line-result.js";
import type { BinResult } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  sandbox = await sandboxHere(tmpdir());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-batch-"));
});

const small = { width: 64, height: 64 };
const corsac = (words: readonly string[]): Promise<BinResult> => runHere(words, { cwd, sandbox });
const write = (name: string, lines: readonly object[]): Promise<void> =>
  writeFile(join(cwd, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

it("writes different files for custom_ids that differ only in case, also where one was run before", async () => {
  await write("i.jsonl", [{ custom_id: "Fox", prompt: "a fox", ...small }]);
  await corsac(["batch", "run", "i.jsonl", "sdxl"]);
  await write("i.jsonl", [
    { custom_id: "fox", prompt: "two foxes", ...small },
    { custom_id: "Fox", prompt: "a fox", ...small },
    { custom_id: "nul", prompt: "nothing", ...small },
  ]);
  expect(await corsac(["batch", "run", "i.jsonl", "sdxl"])).toMatchObject({ code: 0 });
  const lines = (await readFile(join(cwd, "i-batch", "results.jsonl"), "utf8")).trimEnd().split("\n");
  const paths = lines.flatMap((line) => parseResult(line)?.files.map(({ path }) => path) ?? []).sort();
  expect(paths).toEqual([
    "Fox.webp",
    expect.stringMatching(/^_nul-[0-9a-f]{8}\.webp$/),
    expect.stringMatching(/^fox-[0-9a-f]{8}\.webp$/),
  ]);
});

it("counts one line, and rejects an empty custom_id", async () => {
  await write("e.jsonl", [{ custom_id: "", prompt: "a fox", ...small }]);
  const { stderr } = await corsac(["batch", "run", "e.jsonl", "sdxl"]);
  expect(stderr).toContain("e.jsonl:1: custom_id must not be empty");
  await write("e.jsonl", [{ prompt: "a fox", ...small }]);
  const { stdout } = await corsac(["batch", "run", "e.jsonl", "sdxl", "--dry-run"]);
  expect(stdout).toBe("1 line checked, no faults. 0 of 1 ran in an earlier run. Nothing was sent.\n");
});
