import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cleanVariables } from "./run-bin.js";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));

/** Runs the built command with one of its outputs (1 or 2) on a device that is always full. */
function runOnFull(words: readonly string[], full: 1 | 2): Promise<{ code: number | null; other: string }> {
  const device = openSync("/dev/full", "w");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], {
      cwd: tmpdir(),
      env: cleanVariables(),
      stdio: full === 1 ? ["ignore", device, "pipe"] : ["ignore", "pipe", device],
    });
    closeSync(device);
    let other = "";
    const read = full === 1 ? child.stderr : child.stdout;
    read?.setEncoding("utf8").on("data", (chunk: string) => {
      other += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, other }));
  });
}

describe.runIf(process.platform === "linux")("an output that cannot be written", () => {
  it.each([
    ["models", "list"],
    ["models", "list", "--json"],
    ["--version"],
    ["run", "--help"],
    ["completion", "bash"],
  ])("%s %s: one line, and the exit code of the machine", async (...words) => {
    expect(await runOnFull(words, 1)).toEqual({
      code: 5,
      other: "error: Cannot write to standard output: no space left on device.\n",
    });
  });

  it("does not end the command where it is the one for messages", async () => {
    expect(await runOnFull(["--version"], 2)).toMatchObject({ code: 0, other: expect.stringMatching(/^\d/) });
    expect(await runOnFull(["no-such-command"], 2)).toMatchObject({ code: 2 });
  });
});
