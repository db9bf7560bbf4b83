import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { startSandbox } from "./test-support/corsac.js";
import { inkPainterPage } from "./test-support/ink-painter-page.js";
import { installPacked } from "./test-support/packed-project.js";
import { repository } from "./test-support/repository.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

const program = `import { writeFile } from "node:fs/promises";
import { createClient } from "@corsac/core";
import { inkPainter } from "./corsac/index.gen.js";

const corsac = createClient({ baseUrl: process.env["CORSAC_BASE_URL"], apiKey: process.env["CORSAC_API_KEY"] });
const output = await corsac.run(inkPainter, { subject: "a heron in the reeds", width: 320, height: 240 });
// @ts-expect-error a width that is no number
export const wrong = () => corsac.run(inkPainter, { subject: "a heron", width: "wide" });
await writeFile("output.json", JSON.stringify(output));
`;

/** Pages that show such a program. */
const shown = { english: "guides/your-own-service.mdx", chinese: "zh/guides/your-own-service.mdx" };

/** The program of a page, with this project's model in place of the invented one. */
async function programOf(page: string): Promise<string> {
  const text = await readFile(join(repository, "apps/docs/src/content/docs", page), "utf8");
  const [, code = ""] = /```ts\n([^`]*corsac\/index\.gen\.js[^`]*)```/.exec(text) ?? [];
  return code.replaceAll("someModel", "inkPainter").replace("{ prompt:", "{ subject:");
}

test("a stranger's project: one page, the packed packages, a typed program against the sandbox", async () => {
  const project = await temporaryFolder();
  await mkdir(join(project, "specs/acme/pages"), { recursive: true });
  await mkdir(join(project, "src"));
  await writeFile(join(project, "specs/acme/pages/ink-painter.txt"), inkPainterPage);
  await writeFile(join(project, "src/main.ts"), program);
  for (const [name, page] of Object.entries(shown)) {
    await writeFile(join(project, `src/${name}.ts`), await programOf(page));
  }
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({ name: "stranger", private: true, type: "module" }),
  );
  await writeFile(
    join(project, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        target: "es2022",
        module: "nodenext",
        outDir: "dist",
        rootDir: "src",
        types: ["node"],
        skipLibCheck: false,
      },
      include: ["src"],
    }),
  );

  const run = async (command: string, parameters: string[], env: Record<string, string> = {}) => {
    const result = await runCommand(command, parameters, { cwd: project, env });
    expect(result, `${command} ${parameters.join(" ")}\n${result.stdout}${result.stderr}`).toMatchObject({
      code: 0,
    });
    return result;
  };
  await installPacked(project, [
    "@corsac/core",
    "@corsac/cli",
    "@corsac/codegen",
    "typescript",
    "@types/node",
  ]);

  const bin = join(project, "node_modules/@corsac/cli/bin/corsac.mjs");
  await run(process.execPath, [bin, "generate", "specs", "--out", "src/corsac"]);
  const index = await readFile(join(project, "src/corsac/index.gen.ts"), "utf8");
  expect(index).toContain("inkPainter");
  await run(process.execPath, [join(project, "node_modules/typescript/bin/tsc")]);

  const sandbox = await startSandbox(["specs/acme"], project, bin);
  try {
    for (const name of ["main", ...Object.keys(shown)]) {
      await run(process.execPath, [`dist/${name}.js`], {
        CORSAC_BASE_URL: sandbox.url,
        CORSAC_API_KEY: sandbox.apiKey,
      });
    }
  } finally {
    await sandbox.stop();
  }
  const output = JSON.parse(await readFile(join(project, "output.json"), "utf8"));
  expect(JSON.stringify(output)).toContain("http://127.0.0.1");
});
