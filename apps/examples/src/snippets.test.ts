// Every TypeScript that the site and the READMEs show is one that is type-checked and run.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import openaiDocument from "@corsac/models/openapi/openai.json" with { type: "json" };
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { startSandbox } from "@corsac/sandbox/node";
import { expect, onTestFinished, test } from "vitest";
import { runCommand } from "./test-support/command.js";
import { repository } from "./test-support/repository.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

interface Snippet {
  /** Page and number. */
  readonly name: string;
  readonly code: string;
}

/** Programs that other tests run: `programs.test.ts`, `handlers.test.ts`, `runtimes.test.ts`, and those of integrations. */
const run = ["programs", "handlers", "runtimes", "integrations"];
const examples = join(repository, "apps/examples");

async function pages(): Promise<string[]> {
  const site = join(repository, "apps/docs/src/content/docs");
  const files = await readdir(site, { recursive: true });
  return [
    join(repository, "README.md"),
    join(repository, "README.zh-CN.md"),
    ...files.filter((file) => /\.mdx?$/.test(file)).map((file) => join(site, file)),
  ];
}

async function snippets(): Promise<Snippet[]> {
  const found = (await pages()).map(async (page) => {
    const blocks = (await readFile(page, "utf8")).matchAll(
      /^( *)```(?:ts|tsx|typescript)\b.*\n([\s\S]*?)^ *```/gm,
    );
    return [...blocks].map(([, indent = "", text = ""], index) => ({
      name: `${relative(repository, page)} ${index + 1}`,
      code: text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }));
  });
  return (await Promise.all(found)).flat();
}

const isProgram = ({ code }: Snippet): boolean => /^import /m.test(code);
/** Of a project with generated code: `stranger.test.ts` runs it. */
const isStrangers = ({ code }: Snippet): boolean => code.includes('"./corsac/index.gen.js"');

/** The lines of code, without comments: those are in the language of the page. */
function lines(code: string): string {
  return code
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n");
}

test("pages show files of programs that are run, and no others", async () => {
  for (const page of await pages()) {
    for (const [, folder = ""] of (await readFile(page, "utf8")).matchAll(
      /examples\/src\/([^"]*)\/[^/"]*\?raw"/g,
    )) {
      expect(run, page).toContain(folder);
    }
  }
});

test("a piece of a program stands in one that is run", async () => {
  const programs = await Promise.all(
    run.map(async (folder) => {
      const files = await readdir(join(examples, "src", folder));
      return Promise.all(files.map((file) => readFile(join(examples, "src", folder, file), "utf8")));
    }),
  );
  const all = programs.flat().map(lines).join("\n");
  for (const snippet of (await snippets()).filter((one) => !isProgram(one))) {
    expect(all, snippet.name).toContain(lines(snippet.code));
  }
});

test("a whole program compiles in a strict project, and runs", async () => {
  const programs = (await snippets()).filter((one) => isProgram(one) && !isStrangers(one));
  expect(programs.length).toBeGreaterThan(4);
  // Beside the packages it imports.
  const project = join(examples, `out/snippets-${process.pid}`);
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  await mkdir(project, { recursive: true });
  const names = programs.map(
    ({ name }) =>
      `${basename(name).replaceAll(/\W+/g, "-")}-${programs.findIndex((one) => one.name === name)}`,
  );
  await Promise.all(programs.map(({ code }, index) => writeFile(join(project, `${names[index]}.ts`), code)));
  const options = {
    strict: true,
    target: "es2022",
    module: "nodenext",
    skipLibCheck: true,
    types: ["node"],
    outDir: "dist",
  };
  await writeFile(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
  );
  await writeFile(join(project, "package.json"), '{"type":"module"}');
  const compiler = join(examples, "node_modules/typescript/bin/tsc");
  const compiled = await runCommand(process.execPath, [compiler], { cwd: project });
  expect(compiled, compiled.stdout).toMatchObject({ code: 0 });

  const sandbox = await startSandbox({ documents: [replicateDocument, openaiDocument], duration: 50 });
  onTestFinished(() => sandbox.close());
  const env = { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey };
  for (const name of names) {
    const cwd = await temporaryFolder();
    const result = await runCommand(process.execPath, [join(project, `dist/${name}.js`)], { cwd, env });
    expect(result, `${name}: ${result.stderr}`).toMatchObject({ code: 0 });
  }
}, 120_000);
