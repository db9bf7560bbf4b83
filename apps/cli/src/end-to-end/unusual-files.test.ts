import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BinResult, cleanVariables } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  sandbox = await sandboxHere(tmpdir());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-unusual-"));
});

function corsac(words: readonly string[], stdin?: string): Promise<BinResult> {
  return runHere(words, { cwd, sandbox, ...(stdin === undefined ? {} : { stdin }) });
}

/** Runs the built command where a file may have 1 KiB at most, like a disk that fills up while a file is written. */
function withSmallFiles(words: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const variables = {
    CORSAC_BASE_URL: sandbox.url,
    CORSAC_API_KEY: sandbox.apiKey,
    CORSAC_HISTORY: "off",
  };
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", 'ulimit -f 1; exec "$@"', "bash", process.execPath, bin, ...words], {
      cwd,
      env: cleanVariables(variables),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

describe.runIf(process.platform === "linux")("a file that cannot be written to its end", () => {
  it("is removed, and the hint has the command that fetches the output again", async () => {
    const failed = await withSmallFiles(["run", "flux-schnell", "a fox", "-o", "fox.webp"]);
    expect(failed.code).toBe(5);
    expect(await readdir(cwd)).toEqual([]);
    const [, command = ""] =
      /corsac (predictions download \S+ --service replicate)/.exec(failed.stderr) ?? [];
    const fetched = await corsac([...command.split(" "), "-o", "fox.webp"]);
    expect(fetched).toMatchObject({ code: 0, stdout: "fox.webp\n" });
  });

  it("leaves a file that --force would replace", async () => {
    await writeFile(join(cwd, "fox.webp"), "old");
    expect((await withSmallFiles(["run", "flux-schnell", "a fox", "-o", "fox.webp", "--force"])).code).toBe(
      5,
    );
    expect(await readFile(join(cwd, "fox.webp"), "utf8")).toBe("old");
    expect(await readdir(cwd)).toEqual(["fox.webp"]);
  });
});

describe("a batch whose first files were left empty by a full disk", () => {
  it("begins", async () => {
    await writeFile(join(cwd, "a.jsonl"), '{"prompt":"a fox"}\n');
    await mkdir(join(cwd, "out"));
    await writeFile(join(cwd, "out", "batch.json"), "");
    await writeFile(join(cwd, "out", "lock"), "");
    const ran = await corsac(["batch", "run", "a.jsonl", "flux-schnell", "-o", "out"]);
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(join(cwd, "out", "batch.json"), "utf8"))).toMatchObject({
      model: "flux-schnell",
    });
  });
});

describe("a text that is not UTF-8", () => {
  it.each([
    ["the prompt of a file", ["run", "flux-schnell", "@noise"]],
    ["a field of a file", ["run", "flux-schnell", "-i", "prompt=@noise"]],
    ["the input", ["run", "flux-schnell", "--input", "noise"]],
    ["the body of an operation", ["call", "openai/createChatCompletion", "--input", "noise"]],
  ])("is refused as %s before anything is sent", async (_, words) => {
    await writeFile(join(cwd, "noise"), new Uint8Array([0x61, 0xff, 0xfe, 0x62]));
    const refused = await runHere(words, {
      cwd,
      sandbox,
      fetch: () => Promise.reject(new Error("a request was sent")),
    });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("noise is not text in UTF-8.");
    expect(refused.stderr).toContain("Nothing was sent.");
  });

  it("is refused as a prompt of standard input, given or piped", async () => {
    for (const words of [
      ["run", "flux-schnell", "-"],
      ["run", "flux-schnell"],
    ]) {
      const refused = await corsac(words, "a\0b");
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused.stderr).toContain("standard input is not text in UTF-8.");
    }
  });
});

describe.runIf(process.platform === "linux")("devices", () => {
  it("-o writes to a device under its own name", async () => {
    const ran = await corsac(["run", "flux-schnell", "a fox", "-o", "/dev/null"]);
    expect(ran).toMatchObject({ code: 0, stdout: "/dev/null\n" });
    expect(ran.stderr).not.toContain("warning");
    await expect(stat("/dev/null.webp")).rejects.toMatchObject({ code: "ENOENT" });
    const full = await corsac(["run", "flux-schnell", "a fox", "-o", "/dev/full"]);
    expect(full).toMatchObject({ code: 5, stdout: "" });
    expect(full.stderr).toContain("Cannot write to /dev/full: no space left on device.");
    await expect(stat("/dev/full.webp")).rejects.toMatchObject({ code: "ENOENT" });
  });

  it.each([
    ["-i", ["run", "sdxl", "a fox", "-i", "image=@/dev/zero"]],
    ["--input", ["run", "sdxl", "--input", "/dev/zero"]],
    ["--api-key-file", ["run", "sdxl", "a fox", "--api-key-file", "/dev/zero"]],
  ])("%s does not read a device, which may have no end", async (_, words) => {
    const refused = await corsac(words);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("/dev/zero: a device, not a file.");
  });

  it("nor does a line of a batch", async () => {
    await writeFile(join(cwd, "a.jsonl"), '{"prompt":"a fox","image@":"/dev/zero"}\n');
    const refused = await corsac(["batch", "run", "a.jsonl", "sdxl"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("cannot read /dev/zero: a device, not a file");
  });
});
