// A page whose path has a place for any model's name: from the page to the document, the command and the sandbox.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BinResult, runBin } from "./run-bin.js";
import { type SandboxProcess, startSandbox } from "./run-sandbox.js";

const text = { type: "string" };
const page = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "https://acme.example" }],
  paths: {
    "/v1/models/{model}:generate": {
      post: {
        operationId: "generate",
        parameters: [{ name: "model", in: "path", required: true, schema: text }],
        requestBody: {
          content: {
            "application/json": {
              schema: { type: "object", properties: { prompt: text }, required: ["prompt"] },
            },
          },
        },
        responses: {
          "200": {
            description: "",
            content: {
              "application/json": {
                schema: { type: "object", properties: { text }, required: ["text"] },
              },
            },
          },
        },
      },
    },
  },
  components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
  security: [{ key: [] }],
};

let sandbox: SandboxProcess;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-open-path-"));
  await mkdir(join(cwd, "specs/acme/pages"), { recursive: true });
  await writeFile(join(cwd, "specs/acme/pages/generate.json"), JSON.stringify(page));
  await writeFile(join(cwd, "package.json"), "{}");
  await writeFile(join(cwd, "corsac.config.json"), JSON.stringify({ specs: "specs", targets: [] }));
  sandbox = await startSandbox(["specs/acme"], cwd);
});
afterAll(async () => {
  await sandbox.stop();
});

function run(...words: string[]): Promise<BinResult> {
  const variables = { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey };
  return runBin(["run", "models-generate", "a fox", ...words], { cwd, variables });
}

it("a name is chosen as any field of the input is", async () => {
  const { code, stdout } = await run("-i", "model=plume 1", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ prediction: { output: { text: expect.any(String) } } });
});

it.each([
  ["no name", [], /model: is required/],
  ["an empty name", ["-i", "model="], /model: must have at least 1 characters?/],
  ["a name of two segments", ["-i", "model=acme/plume"], /model: must match/],
])("%s is an error before anything is sent", async (_, words, said) => {
  const { code, stderr } = await run(...words);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(said);
  expect(stderr).toContain("Nothing was sent");
});
