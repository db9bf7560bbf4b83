import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runBin } from "./run-bin.js";
import { runHere } from "./run-here.js";

let cwd = "";
beforeAll(async () => {
  // Below the package, so that the project finds the packages that npm would install.
  const folder = fileURLToPath(new URL("../../node_modules/.init-test/", import.meta.url));
  await mkdir(folder, { recursive: true });
  cwd = await mkdtemp(join(folder, "p-"));
});
afterAll(() => rm(dirname(join(cwd, "x")), { recursive: true, force: true }));

it("makes a project whose program compiles", async () => {
  const made = await runHere(["init", "My Project"], { cwd });
  expect(made).toMatchObject({ code: 0 });
  const folder = join(cwd, "My Project");
  expect((await readdir(folder)).sort()).toEqual([
    ".gitignore",
    "README.md",
    "package.json",
    "src",
    "tsconfig.json",
  ]);
  expect(JSON.parse(await readFile(join(folder, "package.json"), "utf8"))).toMatchObject({
    name: "my-project",
  });
  // Its create can be held, and it has presets; the first picture model of all services is slower.
  const program = await readFile(join(folder, "src/index.ts"), "utf8");
  expect(program).toContain('import { flux11Pro } from "@corsac/models";');
  const read = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
  // The newest TypeScript takes no other types of packages.
  expect(options.types).toEqual(["node"]);
  const compiled = ts.createProgram(fileNames, {
    ...options,
    typeRoots: [join(cwd, "../../@types")],
  });
  const faults = ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(faults).toEqual([]);
}, 120_000);

it("writes over nothing", async () => {
  await mkdir(join(cwd, "used"));
  await writeFile(join(cwd, "used", "notes.txt"), "mine");
  const refused = await runBin(["init", "used"], { cwd });
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("used is not empty: it has notes.txt"),
  });
  expect(await readdir(join(cwd, "used"))).toEqual(["notes.txt"]);
});

it("refuses a model that the program would not fit", async () => {
  const refused = await runHere(["init", "song", "--model", "riffusion"], { cwd });
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/riffusion is not such[\s\S]*flux-schnell/),
  });
});
