import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { type HereOptions, runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  sandbox = await sandboxHere(tmpdir());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-many-"));
});

const small = ["-i", "width=64", "-i", "height=64"];

function corsac(words: readonly string[], more: Partial<HereOptions> = {}): Promise<BinResult> {
  return runHere(words, { cwd, sandbox, ...more });
}

it("runs once for each value of a range, and so many times", async () => {
  const words = ["run", "sdxl", "a fox", ...small, "-i", "seed=1..2", "-n", "2", "-o", "out/", "--json"];
  const { code, stdout } = await corsac(words);
  expect(code).toBe(0);
  const done: { prediction: { id: string }; files: { path: string }[] }[] = JSON.parse(stdout);
  expect(new Set(done.map(({ prediction }) => prediction.id)).size).toBe(4);
  expect(await readdir(join(cwd, "out"))).toHaveLength(4);
});

it("reports each failure, and exits with the highest code", async () => {
  await mkdir(join(cwd, "out"));
  const words = ["run", "sdxl", "[sandbox:fail] fog", ...small, "-n", "2", "-o", "out/", "--json"];
  const { code, stdout, stderr } = await corsac(words);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { error: { code: "prediction-failed" } },
    { error: { code: "prediction-failed" } },
  ]);
  expect(stderr.match(/error:/g)).toHaveLength(2);
});

it("writes one output to standard output, and nothing else", async () => {
  const { code, stdout } = await corsac(["run", "sdxl", ...small, "-o", "-"], { stdin: "a fox\n" });
  expect(code).toBe(0);
  expect([stdout.slice(0, 4), stdout.slice(8, 12)]).toEqual(["RIFF", "WEBP"]);
  expect(await readdir(cwd)).toEqual([]);
});

it("names files by a template, and refuses a word that names nothing before anything is sent", async () => {
  const words = ["run", "sdxl", "a fox", ...small, "-i", "seed=1..2"];
  const { code, stdout } = await corsac([...words, "-o", "out/{model}-{seed}.{ext}"]);
  expect(code).toBe(0);
  expect(stdout.trim().split("\n").sort()).toEqual(["out/sdxl-1.webp", "out/sdxl-2.webp"]);
  const refused = await corsac([...words, "-o", "{sed}.{ext}"]);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("Did you mean {seed}?") });
});

it("saves no words unasked with --json: they are in it", async () => {
  const { code, stdout } = await corsac(["run", "suno-lyrics", "a fox", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ files: [], prediction: { state: "succeeded" } });
  expect(await readdir(cwd)).toEqual([]);
});

it("refuses a text where a picture is asked for", async () => {
  await writeFile(join(cwd, "fox.txt"), "a fox");
  const { code, stderr } = await corsac(["run", "sdxl", "as this", "-i", "image=@fox.txt"]);
  expect(code).toBe(2);
  expect(stderr).toContain("image takes a picture, and fox.txt is a text. Nothing was sent.");
});

it("prints words, where nothing says where they go", async () => {
  const { code, stdout } = await corsac(["run", "suno-lyrics", "a fox"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\w/);
  expect(await readdir(cwd)).toEqual([]);
});

it("shows the request and sends nothing", async () => {
  let sent = 0;
  const fetch: typeof globalThis.fetch = async () => {
    sent += 1;
    return new Response();
  };
  const { code, stdout } = await corsac(["run", "sdxl", "a fox", ...small, "--dry-run", "--json"], { fetch });
  expect(code).toBe(0);
  const planned = JSON.parse(stdout);
  expect(planned).toMatchObject({
    request: {
      method: "POST",
      url: expect.stringContaining("/predictions"),
      body: { input: { prompt: "a fox", width: 64 } },
    },
    cost: null,
  });
  expect(stdout).not.toContain(sandbox.apiKey);
  expect(sent).toBe(0);
  const shown = await corsac([
    "run",
    "audio-transcriptions",
    "-i",
    "file=@words.wav",
    "-i",
    "model=m",
    "--dry-run",
  ]);
  expect(shown).toMatchObject({ code: 2 });
  await writeFile(join(cwd, "words.wav"), "RIFF\u0024\0\0\0WAVEfmt ");
  const form = await corsac([
    "run",
    "audio-transcriptions",
    "-i",
    "file=@words.wav",
    "-i",
    "model=m",
    "--dry-run",
  ]);
  expect(form.stdout).toContain("file words.wav");
  expect(form.stderr).toBe("Cost: unknown (no price is documented). Nothing was sent.\n");
});

it("runs again what was run before, with files read anew", async () => {
  const history = join(cwd, "history.jsonl");
  const variables = { CORSAC_HISTORY: history };
  await writeFile(join(cwd, "prompt.txt"), "a fox");
  await corsac(["run", "sdxl", "@prompt.txt", ...small, "-o", "a.png"], { variables });
  const again = await corsac(["history", "rerun", "1", "-i", "width=128", "-o", "b.png"], { variables });
  expect(again).toMatchObject({ code: 0, stdout: "b.png\n" });
  const [newest] = JSON.parse((await corsac(["history", "--json"], { variables })).stdout);
  expect(newest).toMatchObject({ run: { input: { prompt: "a fox", width: 128, height: 64 } } });
  expect((await readFile(history, "utf8")).split("\n").length).toBeGreaterThan(4);
});

const refused: [string, string[], string][] = [
  ["several outputs on standard output", ["-n", "2", "-o", "-"], "-o -"],
  ["a range backwards", ["-i", "seed=3..1"], "smallest first"],
  ["too many", ["-n", "101"], "up to 100"],
  ["none", ["-n", "0"], "-n takes 1 to 100"],
  ["JSON and bytes on one output", ["-o", "-", "--json"], "both write to standard output"],
];
it.each(refused)("refuses %s", async (_, words, says) => {
  const result = await corsac(["run", "sdxl", "a fox", ...small, ...words]);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(says);
});

it("keeps bytes from a terminal", async () => {
  const result = await corsac(["run", "sdxl", "a fox", "-o", "-"], { isTerminal: true });
  expect(result).toMatchObject({ code: 2, stdout: "" });
  expect(result.stderr).toContain("Nothing was sent");
});
