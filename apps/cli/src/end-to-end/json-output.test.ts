import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorSchema, outputSchemas } from "../reference/output-schemas.js";
import { type BinResult, runBin } from "./run-bin.js";
import { type SandboxProcess, startSandbox } from "./run-sandbox.js";

const ajv = new Ajv2020({ strict: false });
formatsPlugin(ajv);
const folder = mkdtempSync(join(tmpdir(), "corsac-json-"));
let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandbox(["--duration", "50"], folder);
  writeFileSync(join(folder, "lines.jsonl"), '{"prompt":"a fox"}\n{"prompt":"an owl"}\n');
  writeFileSync(join(folder, "page.md"), "# Tasks\n\n`GET /v1/tasks/{id}`\n");
}, 120_000);

afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(words: readonly string[]): Promise<BinResult> {
  const variables = {
    HOME: folder,
    CORSAC_BASE_URL: sandbox.url,
    CORSAC_API_KEY: sandbox.apiKey,
  };
  return runBin(words, { cwd: folder, variables });
}

/** The faults of an output by the schema of its command. */
function faults(command: string, value: unknown): unknown {
  const schema = command === "error" ? errorSchema : outputSchemas[command];
  if (schema === undefined) throw new Error(`There is no schema of ${command}.`);
  return ajv.validate(schema, value) ? [] : [...(ajv.errors ?? [])];
}

const model = "flux-schnell";

test("each output matches the schema of its command", { timeout: 300_000 }, async () => {
  const created = JSON.parse((await run(["run", model, "a fox", "--no-wait", "--json"])).stdout);
  expect(faults("corsac run", created)).toEqual([]);
  const { id } = created.prediction;
  const cases: readonly (readonly [command: string, ...words: string[]])[] = [
    ["corsac run", "run", model, "a fox", "--json"],
    ["corsac run", "run", model, "a fox", "-n", "2", "--json"],
    ["corsac run", "run", model, "a fox", "--dry-run", "--json"],
    ["corsac models list", "models", "--json"],
    ["corsac models show", "models", "show", model, "--json"],
    ["corsac predictions wait", "predictions", "wait", id, "--json"],
    ["corsac predictions get", "predictions", "get", id, "--json"],
    ["corsac predictions download", "predictions", "download", id, "--json"],
    ["corsac predictions cancel", "predictions", "cancel", id, "--json"],
    ["corsac predictions list", "predictions", "list", "--service", "replicate", "--json"],
    ["corsac history list", "history", "--json"],
    ["corsac history show", "history", "show", "--json"],
    ["corsac history rerun", "history", "rerun", "--json"],
    ["corsac history recover", "history", "recover", "--json"],
    ["corsac whoami", "whoami", "--json"],
    ["corsac config", "config", "--json"],
    ["corsac doctor", "doctor", "--json"],
    ["corsac lint", "lint", "page.md", "--json"],
    ["corsac diff", "diff", "page.md", "page.md", "--json"],
    ["corsac batch status", "batch", "status", "lines.jsonl", "--json"],
    ["error", "run", "no-such-model", "x", "--json"],
  ];
  const lines = (await run(["batch", "run", "lines.jsonl", model, "--json"])).stdout.trim().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(faults("corsac batch run", JSON.parse(line))).toEqual([]);
  for (const [command, ...words] of cases) {
    const { stdout, stderr } = await run(words);
    expect(stdout, `${words.join(" ")}: ${stderr}`).not.toBe("");
    expect(faults(command, JSON.parse(stdout)), words.join(" ")).toEqual([]);
  }
});

test("the schema of an output is in the help of its command", async () => {
  const { stdout } = await run(["history", "show", "--help", "--json"]);
  expect(JSON.parse(stdout).output).toEqual(outputSchemas["corsac history show"]);
});
