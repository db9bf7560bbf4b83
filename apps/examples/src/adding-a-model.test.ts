import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { copyRepository, runTask } from "./test-support/copy-repository.js";

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

// It builds the whole site again, which takes as long as the machine has other work.
test("adding a model is adding a file", { timeout: 1_800_000 }, async () => {
  const copy = await copyRepository();
  const read = (path: string) => readFile(join(copy, path), "utf8");
  const namesBefore = await read("specs/replicate/names.yaml");
  const indexBefore = await read("packages/models/src/generated/index.gen.ts");

  const page = (await read("specs/replicate/pages/recraft-ai_recraft-v3.txt"))
    .replaceAll("recraft-ai/recraft-v3", "corsac-labs/burrow-xl")
    .replaceAll(
      /^( +)"style": \{$/gm,
      '$1"grain": {\n$1  "type": "integer",\n$1  "description": "颗粒感。默认值:3。最小值:0,最大值:9。"\n$1},\n$1"style": {',
    );
  await writeFile(join(copy, "specs/replicate/pages/burrow.txt"), page);

  const generated = await runTask(copy, "generate");
  expect(generated, generated.stderr).toMatchObject({ code: 0 });
  const built = await runTask(copy, "build");
  expect(built, built.stdout).toMatchObject({ code: 0 });

  // The names that were there are there, in the same words.
  const namesAfter = await read("specs/replicate/names.yaml");
  for (const line of namesBefore.split("\n")) expect(namesAfter).toContain(line);
  expect(namesAfter).toContain("corsac-labs/burrow-xl: burrowXl");
  const exportsOf = (text: string) => new Set(text.match(/\b[a-zA-Z0-9]+\b/g));
  for (const name of exportsOf(indexBefore))
    expect(exportsOf(await read("packages/models/src/generated/index.gen.ts"))).toContain(name);

  // In the package, typed, with its default and range, and an output that nobody documented.
  const model = await read("packages/models/src/generated/replicate/models/burrow-xl.gen.ts");
  expect(model).toMatch(/grain\?: number/);
  expect(model).toMatch(/BurrowXlOutput = UndocumentedOutput/);
  const program = `import { burrowXlSchema } from "@corsac/models"; console.log(JSON.stringify(burrowXlSchema.properties.grain));`;
  const imported = await runCommand(process.execPath, ["--input-type=module", "-e", program], {
    cwd: join(copy, "apps/examples"),
  });
  expect(JSON.parse(imported.stdout)).toMatchObject({ type: "integer", default: 3, minimum: 0, maximum: 9 });

  // In the command line, with a diagnostic for the output.
  const cli = (...parameters: string[]) =>
    runCommand(process.execPath, [join(copy, "apps/cli/bin/corsac.mjs"), ...parameters], { cwd: copy });
  expect((await cli("models")).stdout).toContain("burrow-xl");
  const lint = await cli("lint", "specs/replicate");
  expect(lint.stdout + lint.stderr).toMatch(/null-typed-output[\s\S]*burrow/);

  // In the sandbox.
  const ran = await runCommand(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { createClient } from "@corsac/core";
       import { burrowXl } from "@corsac/models";
       import { startSandbox } from "@corsac/sandbox/node";
       import document from "@corsac/models/openapi/replicate.json" with { type: "json" };
       const sandbox = await startSandbox({ documents: [document], duration: 20 });
       const client = createClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
       const output = await client.run(burrowXl, { prompt: "a burrow", grain: 5 });
       console.log(JSON.stringify(output));
       await sandbox.close();`,
    ],
    { cwd: join(copy, "apps/examples") },
  );
  expect(ran, ran.stderr).toMatchObject({ code: 0 });
  expect(ran.stdout).not.toBe("");

  // On the site, in both languages.
  const pages = (await filesBelow(join(copy, "apps/docs/dist"))).filter((path) => path.includes("burrow-xl"));
  expect(pages.some((path) => path.includes("/zh/"))).toBe(true);
  expect(pages.some((path) => !path.includes("/zh/"))).toBe(true);
});
