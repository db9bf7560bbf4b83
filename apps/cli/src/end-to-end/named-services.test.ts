import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-named-"));
  sandbox = await sandboxHere(cwd);
});
afterAll(() => sandbox.close());

function corsac(...words: readonly string[]): Promise<BinResult> {
  return runHere(words, { cwd, sandbox });
}

it("--dry-run prints the request where nothing listens", async () => {
  const shown = await runHere(["run", "flux-schnell", "a fox", "--dry-run", "--json"], {
    cwd,
    // Port 1 of this machine has no server.
    sandbox: { url: "http://127.0.0.1:1", apiKey: "key-12345678" },
  });
  expect(shown).toMatchObject({ code: 0 });
  expect(JSON.parse(shown.stdout)).toMatchObject({
    request: { method: "POST", url: expect.stringContaining("http://127.0.0.1:1/"), body: expect.anything() },
  });
});

it.each([
  ["before the operation", ["--service", "openai", "listModels"]],
  ["after it", ["listModels", "--service=openai"]],
])("call: --service %s", async (_, words) => {
  expect(await corsac("call", ...words)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"data"'),
  });
});

it("call: --service restricts the operations that are found and listed", async () => {
  const other = await corsac("call", "--service", "replicate", "createSpeech");
  expect(other).toMatchObject({ code: 2, stdout: "" });
  expect(other.stderr).toContain('There is no operation "createSpeech".');
  const listed = await corsac("call", "--service", "openai", "--json");
  const services = JSON.parse(listed.stdout).map(({ service }: { service: string }) => service);
  expect([...new Set(services)]).toEqual(["openai"]);
  const none = await corsac("call", "--service", "opnai", "listModels");
  expect(none).toMatchObject({ code: 2, stdout: "" });
  expect(none.stderr).toContain("Did you mean openai?");
});

it("a prediction that the service does not have gets no state", async () => {
  const missing = await corsac("predictions", "get", "nosuch", "--service", "replicate", "--json");
  expect(missing.code).toBe(2);
  const { error } = JSON.parse(missing.stdout);
  expect(error.code).toBe("not-found");
  expect(error).not.toHaveProperty("prediction");
});
