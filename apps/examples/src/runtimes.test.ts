import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import replicateDocument from "@corsac/models/openapi/replicate.json" with { type: "json" };
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import type { Findings } from "./runtimes/end-to-end.js";
import { runCommand } from "./test-support/command.js";
import { optionalProgram } from "./test-support/optional-program.js";
import { otherNode } from "./test-support/other-node.js";
import { createPackedProject, type PackedProject } from "./test-support/packed-project.js";
import { repository } from "./test-support/repository.js";
import { serveSandboxPage } from "./test-support/sandbox-page.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";
import { startWorkerd } from "./test-support/workerd.js";

let project: PackedProject;
let sandbox: RunningSandbox;

beforeAll(async () => {
  project = await createPackedProject(["@corsac/core", "@corsac/models"]);
  sandbox = await startSandbox({ documents: [replicateDocument], duration: 200 });
});

afterAll(async () => {
  await sandbox?.close();
  await project?.remove();
});

/** A program of `runtimes`, with the packages as the runtime itself or its bundler would find them. */
async function bundle(
  name: string,
  how: { packages: "external" | "bundle"; conditions?: string[] },
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(repository, `apps/examples/src/runtimes/${name}.ts`)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    packages: how.packages,
    // esbuild looks for packages from the file's folder first: there are the unpacked ones.
    plugins: [
      {
        name: "packed",
        setup: ({ onResolve, resolve }) => {
          onResolve({ filter: /^@corsac\// }, async ({ path, pluginData, kind }) => {
            if (how.packages === "external" || pluginData === "packed") return undefined;
            return resolve(path, { kind, resolveDir: project.folder, pluginData: "packed" });
          });
        },
      },
    ],
    ...(how.conditions === undefined ? {} : { conditions: how.conditions }),
  });
  return outputFiles[0]?.text ?? "";
}

function expectFindings(findings: Findings, saved: RegExp): void {
  expect(findings).toMatchObject({
    image: { again: true, type: "image/webp" },
    sound: { states: ["succeeded"], last: 1, start: "RIFF" },
    withFile: 1,
    canceled: "canceled",
    invalid: ["/num_outputs", "/prompt", "/promt"],
    aborted: "Error: changed my mind",
    keyless: "authentication",
    raw: 200,
    proxied: "succeeded",
    webhook: { trusted: "succeeded", forged: "webhook-verification" },
  });
  expect(findings.image.bytes).toBeGreaterThan(1000);
  expect(findings.saved).toMatch(saved);
}

async function runProcess(
  program: string | undefined,
  parameters: string[],
  context: TestContext,
): Promise<void> {
  // An optional dependency: where its platform is not served, the others are tried all the same. In CI that is an error.
  if (program === undefined) return context.skip("this runtime is not installed here");
  const name = `program-${context.task.id}.mjs`;
  await writeFile(join(project.folder, name), await bundle("main", { packages: "external" }));
  const result = await runCommand(program, [...parameters, name], {
    cwd: project.folder,
    env: { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey, DENO_NO_UPDATE_CHECK: "1" },
  });
  expect(result, result.stderr).toMatchObject({ code: 0 });
  expectFindings(JSON.parse(result.stdout), /^image(?:-\d+)?\.webp configuration$/);
}

test("Node, the one that runs this", (context) => runProcess(process.execPath, [], context));

test.for(["22", "24"])("Node %s", (release, context) => runProcess(otherNode(release), [], context));

test("Bun", (context) => runProcess(optionalProgram("bun", "bin/bun.exe"), ["run"], context));

test("Deno, with no more rights than it needs", (context) => {
  const rights = ["--allow-net=127.0.0.1", "--allow-env", "--allow-read=.", "--allow-write=."];
  const parameters = ["run", "--no-prompt", "--node-modules-dir=manual", ...rights];
  return runProcess(
    optionalProgram("deno", process.platform === "win32" ? "deno.exe" : "deno"),
    parameters,
    context,
  );
});

test("workerd", async (context) => {
  const program = optionalProgram("workerd", "bin/workerd");
  // An optional dependency: where its platform is not served, the others are tried all the same. In CI that is an error.
  if (program === undefined) return context.skip("this runtime is not installed here");
  const folder = await temporaryFolder();
  const conditions = ["workerd", "worker", "browser"];
  await writeFile(join(folder, "worker.js"), await bundle("worker", { packages: "bundle", conditions }));
  const worker = await startWorkerd(program, folder, "worker.js");
  try {
    const response = await fetch(`${worker.url}/?baseUrl=${sandbox.url}&apiKey=${sandbox.apiKey}`);
    expectFindings(await response.json(), /^configuration$/);
  } finally {
    await worker.stop();
  }
});

test("Chromium", async (context) => {
  const executablePath = process.env["CORSAC_CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    if (process.env["CI"]) throw new Error(`There is no Chromium at ${executablePath}`);
    // A newcomer's machine may have none; .ci/run installs it.
    return context.skip("there is no Chromium here");
  }
  const script = await bundle("page", { packages: "bundle", conditions: ["browser"] });
  expect(script).not.toMatch(/["'`]node:/);
  const server = await serveSandboxPage(script, sandbox.url);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/?apiKey=${sandbox.apiKey}`);
    const found = await page.waitForFunction(() => Reflect.get(globalThis, "findings"), undefined, {
      timeout: 60_000,
    });
    expectFindings(await found.jsonValue(), /^configuration$/);
  } finally {
    await browser.close();
    await server.close();
  }
});
