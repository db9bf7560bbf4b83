import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../test-support/command.js";
import { otherNode } from "../test-support/other-node.js";
import { repository } from "../test-support/repository.js";
import { serviceDocument } from "../test-support/service-document.js";

// `ai` 7 needs Node 22: a program runs there, and the sandbox here. ai-sdk.test.ts has the details, with `ai` 6.
const node = otherNode("22");
const note = node === undefined ? " (skipped: Node 22 is not installed, see apps/examples/nodes)" : "";

const sandbox = await startSandbox({
  documents: ["openai", "replicate", "video"].map(serviceDocument),
  duration: 50,
});
afterAll(() => sandbox.close());
const control = sandbox.test();
beforeEach(() => control.reset());

const program = join(repository, "apps/examples/nodes/ai-sdk-7.mjs");
const env = { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey };

async function run(part: string, more: Record<string, string> = {}): Promise<unknown> {
  const result = await runCommand(node ?? "", [program, part], { cwd: repository, env: { ...env, ...more } });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  return JSON.parse(result.stdout);
}

describe.skipIf(node === undefined)(`ai 7${note}`, () => {
  it("every function gives a result", async () => {
    expect(await run("results")).toEqual({
      media: [
        ["image/webp", expect.any(Number)],
        ["audio/wav", expect.any(Number)],
        ["video/mp4", expect.any(Number)],
        ["video/mp4", expect.any(Number)],
      ],
      texts: [expect.stringMatching(/\w/), expect.stringContaining("fox"), expect.stringContaining("fox")],
      pieces: expect.any(Number),
    });
  });

  it("an abort cancels the prediction at the service", async () => {
    control.set({ duration: 600_000 });
    expect(await run("abort")).toMatch(/abort/i);
    expect(control.journal({ operation: "cancelPrediction", status: 200 })).toHaveLength(1);
  });

  it("a video of a killed process is finished by another", async () => {
    control.set({ duration: 600_000 });
    const child = spawn(node ?? "", [program, "start"], {
      cwd: repository,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const line = await new Promise<string>((resolve) =>
      createInterface({ input: child.stdout }).once("line", resolve),
    );
    child.kill("SIGKILL");
    await ended;
    const operation = { CORSAC_OPERATION: JSON.stringify(JSON.parse(line).operation) };
    expect(await run("finish", operation)).toEqual({ status: "pending", videos: 0 });
    control.advance(1200);
    expect(await run("finish", operation)).toEqual({ status: "completed", videos: 1 });
    expect(control.journal({ method: "POST" })).toHaveLength(1);
  });
});
