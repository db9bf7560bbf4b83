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

it("a whole answer instead of a stream is printed; one without a text is an error", async () => {
  const answering = (message: object) => async (): Promise<Response> =>
    Response.json({ id: "c1", object: "chat.completion", created: 1, model: "m", choices: [message] });
  const message = { index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "stop" };
  const plain = words.slice(0, -2);
  for (const asked of [words, plain]) {
    const printed = await runHere(asked, { cwd, sandbox, fetch: answering(message), isTerminal: true });
    expect(printed).toMatchObject({ code: 0, stdout: "Hello\n" });
  }
  const json = await runHere([...words, "--json"], { cwd, sandbox, fetch: answering(message) });
  expect(JSON.parse(json.stdout)).toMatchObject({ text: "Hello" });
  const empty = await runHere(words, { cwd, sandbox, fetch: async () => Response.json({ answer: "Hello" }) });
  expect(empty).toMatchObject({ stdout: "", stderr: expect.stringContaining("without a text") });
  expect(empty.code).not.toBe(0);
});
