import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-pieces-"));
  sandbox = await sandboxHere(cwd);
});
afterAll(() => sandbox.close());

const words = ["run", "chat-completions", "say hello", "-i", "model=gpt-4o", "-i", "stream=true"];

it("an answer that the caller asks for in pieces is read so, and is one JSON result", async () => {
  const { code, stdout, stderr } = await runHere([...words, "--json", "-o", "answer.txt"], { cwd, sandbox });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { prediction, files, text } = JSON.parse(stdout);
  expect(prediction).toMatchObject({ state: "succeeded", service: "openai" });
  expect(prediction.output.length).toBeGreaterThan(1);
  expect(await readFile(join(cwd, files[0].path), "utf8")).toBe(text.endsWith("\n") ? text : `${text}\n`);
});

it("several of them, too, and the words alone without --json", async () => {
  const several = await runHere([...words, "-n", "2", "--json"], { cwd, sandbox });
  expect(JSON.parse(several.stdout)).toMatchObject([{ text: expect.any(String) }, { files: [] }]);
  const printed = await runHere(words, { cwd, sandbox });
  expect(printed).toMatchObject({ code: 0, stderr: "", stdout: expect.not.stringContaining("{") });
  const shown = await runHere([...words, "--dry-run", "--json"], { cwd, sandbox });
  expect(shown.stderr).toBe("");
  expect(shown.stdout).toContain('"stream": true');
});
