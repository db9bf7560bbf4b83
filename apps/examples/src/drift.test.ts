import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { copyRepository, runTask } from "./test-support/copy-repository.js";
import { repository } from "./test-support/repository.js";

const page = "specs/replicate/pages/stability-ai_sdxl.txt";
const derived = [
  "specs/replicate/openapi.json",
  "specs/replicate/names.yaml",
  "packages/core/src/generated/replicate/service.gen.ts",
  "packages/core/src/generated/replicate/operations.gen.ts",
  "packages/models/src/generated/index.gen.ts",
  "packages/models/src/generated/replicate/models/sdxl.gen.ts",
];

async function hashes(copy: string): Promise<Map<string, string>> {
  const result = await runCommand(join(copy, "node_modules/.bin/turbo"), ["run", "build", "--dry=json"], {
    cwd: copy,
    env: { PATH: `${join(repository, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`, DO_NOT_TRACK: "1" },
  });
  const { tasks } = JSON.parse(result.stdout) as { tasks: { package: string; hash: string }[] };
  return new Map(tasks.map((task) => [task.package, task.hash]));
}

test("generate is deterministic, and generate:check catches an edited page", {
  timeout: 600_000,
}, async () => {
  const copy = await copyRepository();
  const readAll = () => Promise.all(derived.map((file) => readFile(join(copy, file), "utf8")));

  const committed = await readAll();
  for (let round = 0; round < 2; round += 1) {
    expect(await runTask(copy, "generate")).toMatchObject({ code: 0 });
    expect(await readAll()).toEqual(committed);
  }
  expect(await runTask(copy, "generate:check")).toMatchObject({ code: 0 });

  const before = await hashes(copy);
  const text = await readFile(join(copy, page), "utf8");
  await writeFile(
    join(copy, page),
    text.replace("默认值:50。最小值:1,最大值:500。", "默认值:40。最小值:1,最大值:500。"),
  );
  const check = await runTask(copy, "generate:check");
  expect(check.code).toBe(1);
  const said = check.stdout + check.stderr;
  expect(said).toContain("specs/replicate/openapi.json");
  expect(said).toContain("packages/models/src/generated/replicate/models/sdxl.gen.ts");
  expect(said).toContain("npm run generate");

  // Generated again, what depends on the document is built again, and nothing else.
  expect(await runTask(copy, "generate")).toMatchObject({ code: 0 });
  const after = await hashes(copy);
  const rebuilt = [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
  expect(rebuilt.sort()).toEqual([
    "@corsac/ai-sdk",
    "@corsac/cli",
    "@corsac/core",
    "@corsac/docs",
    "@corsac/examples",
    "@corsac/mcp",
    "@corsac/models",
    "@corsac/react",
    "@corsac/starlight",
  ]);
});
