// What `corsac generate --emit` writes for Zod and TanStack Query, in a project with the packed packages: compiled and
// run against the sandbox.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { createPackedProject, type PackedProject } from "./test-support/packed-project.js";
import { repository } from "./test-support/repository.js";
import { serviceDocument } from "./test-support/service-document.js";

const program = `import { createClient } from "@corsac/core";
import { MutationObserver, QueryClient } from "@tanstack/query-core";
import { createPredictionMutation, createRiffusionPredictionMutation, getModelQuery, listModelsQuery } from "./corsac/replicate/tanstack-query.gen.js";
import { createPredictionBody, listModelsResponse } from "./corsac/replicate/zod.gen.js";

const client = createClient({ baseUrl: process.env["CORSAC_BASE_URL"], apiKey: process.env["CORSAC_API_KEY"] });
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });

const listed = await queries.fetchQuery(listModelsQuery(client));
const models: readonly unknown[] | undefined = listed.results;
await queries.fetchQuery(getModelQuery(client, { params: { path: { model_owner: "riffusion", model_name: "riffusion" } } }));

const version = "8cf61ea6c56afd61d8f5b9ffd14d7c216c0a93844ce2d82ac1c9ecc9c7f24e05";
const create = new MutationObserver(queries, createRiffusionPredictionMutation(client));
const created = await create.mutate({ body: { version, input: { prompt_a: "a fox" } } });
const body = createPredictionBody.parse({ version: "unknown", input: { prompt: "a fox" } });
const refused = await new MutationObserver(queries, createPredictionMutation(client)).mutate({ body }).then(
  () => "created",
  (error: unknown) => String(error),
);

// @ts-expect-error a parameter that is no text
export const mistaken = () => getModelQuery(client, { params: { path: { model_owner: 1, model_name: "x" } } });

const standard = await listModelsResponse["~standard"].validate({ results: 7 });
console.log(
  JSON.stringify({
    models: (models?.length ?? 0) > 0,
    valid: listModelsResponse.safeParse(listed).success,
    invalid: standard.issues?.[0]?.path,
    created: typeof created.id,
    refused,
    keys: queries.getQueryCache().getAll().map(({ queryKey }) => queryKey.slice(0, 2)),
  }),
);
`;

let project: PackedProject;

beforeAll(async () => {
  project = await createPackedProject([
    "@corsac/core",
    "@corsac/cli",
    "@corsac/codegen",
    "@tanstack/query-core",
    "zod",
    "typescript@5.9",
    "@types/node",
  ]);
});
afterAll(() => project?.remove());

test("schemas and query options of a service are generated, compiled and run", async () => {
  const { folder } = project;
  await mkdir(join(folder, "src"));
  await cp(join(repository, "specs/replicate"), join(folder, "specs/replicate"), { recursive: true });
  await writeFile(join(folder, "src/main.ts"), program);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: "es2022",
    module: "nodenext",
    outDir: "dist",
    rootDir: "src",
    types: ["node"],
    skipLibCheck: true,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  const run = async (parameters: string[], env: Record<string, string> = {}): Promise<string> => {
    const result = await runCommand(process.execPath, parameters, { cwd: folder, env });
    expect(result, `${parameters.join(" ")}\n${result.stdout}${result.stderr}`).toMatchObject({ code: 0 });
    return result.stdout;
  };
  const corsac = join(folder, "node_modules/@corsac/cli/bin/corsac.mjs");
  const emit = ["--emit", "services,models,zod,tanstack-query"];
  await run([corsac, "generate", "specs", "--out", "src/corsac", ...emit]);
  await run([join(folder, "node_modules/typescript/bin/tsc")]);

  const sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50 });
  try {
    const environment = { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey };
    expect(JSON.parse(await run(["dist/main.js"], environment))).toEqual({
      models: true,
      valid: true,
      invalid: ["results"],
      created: "string",
      refused: "Error: POST /replicate/v1/predictions: 422",
      keys: [
        ["replicate", "listModels"],
        ["replicate", "getModel"],
      ],
    });
  } finally {
    await sandbox.close();
  }
});

test("an unknown word of --emit is refused with those that are known", async () => {
  const corsac = join(project.folder, "node_modules/@corsac/cli/bin/corsac.mjs");
  const parameters = [corsac, "generate", "specs", "--out", "src/corsac", "--emit", "yup"];
  const result = await runCommand(process.execPath, parameters, { cwd: project.folder });
  expect(result.code).toBe(2);
  expect(result.stderr).toContain("services, models, zod, tanstack-query");
});
