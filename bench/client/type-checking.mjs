// The work of the TypeScript compiler for a program that runs every model, and for one that runs the same number of
// fal's.
import { spawnSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "../build-corsac.mjs";

const bench = fileURLToPath(new URL("..", import.meta.url));
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** @returns {Promise<Record<string, {instantiations: number, types: number, seconds: number, errors: number}>>} */
export async function measureTypeChecking(models) {
  const endpoints = [
    "fal-ai/flux/schnell",
    "fal-ai/flux/dev",
    "fal-ai/flux-pro/v1.1",
    "fal-ai/recraft-v3",
    "fal-ai/fast-sdxl",
    "fal-ai/stable-audio",
    "fal-ai/flux-pro",
  ];
  const programs = {
    Corsac: `import { createClient } from "@corsac/core";
import { ${models.map(({ name }) => name).join(", ")} } from "@corsac/models";
const client = createClient();
${models.map(({ name, input }, index) => `export const output${index} = await client.run(${name}, ${JSON.stringify(input)});`).join("\n")}`,
    "@fal-ai/client": `import { createFalClient } from "@fal-ai/client";
const client = createFalClient();
${endpoints.map((endpoint, index) => `export const output${index} = await client.subscribe("${endpoint}", { input: { prompt: "x" } as never });`).join("\n")}`,
    nothing: "export {};",
  };
  const measured = {};
  for (const [name, program] of Object.entries(programs)) measured[name] = await check(program);
  return measured;
}

async function check(program) {
  const folder = await mkdtemp(join(bench, ".types-"));
  await writeFile(join(folder, "program.ts"), program);
  const options = {
    compilerOptions: {
      target: "ES2022",
      module: "ESNext",
      moduleResolution: "bundler",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      baseUrl: bench,
      paths: {
        "@corsac/core": [join(repository, "packages/core/dist/index.d.ts")],
        "@corsac/core/*": [join(repository, "packages/core/dist/generated/*/service.gen.d.ts")],
        "@corsac/models": [join(repository, "packages/models", "./dist/generated/index.gen.d.ts")],
      },
    },
    files: ["program.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(options));
  const runs = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--extendedDiagnostics"], {
      encoding: "utf8",
    });
    const figure = (name) =>
      Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1] ?? Number.NaN);
    return {
      instantiations: figure("Instantiations"),
      types: figure("Types"),
      seconds: figure("Check time"),
      lines: figure("Lines of TypeScript") + figure("Lines of Definitions"),
      errors: (stdout.match(/error TS/g) ?? []).length,
    };
  });
  await import("node:fs/promises").then(({ rm }) => rm(folder, { recursive: true }));
  return runs.sort((one, other) => one.seconds - other.seconds)[1];
}
