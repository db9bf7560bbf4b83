// Runs a task of the workspace on a machine with only Node and npm: installs the lockfile's packages (pnpm through npx,
// with the version pinned in package.json), then runs turbo.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { quickTests } from "./quick-tests.mjs";
import { readResults, removeResults, summarize } from "./test-results/summary.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const binaries = join(root, "node_modules", ".bin");
const environment = {
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env.PATH ?? ""}`,
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
};

const options = { stdio: "inherit", env: environment, shell: process.platform === "win32" };

const [task = "", ...rest] = process.argv.slice(2);

const tasks = {
  start: () => {
    turbo("build", "--filter=@corsac/examples...", "--output-logs=errors-only");
    run("node", [join("apps", "examples", "dist", "start.js"), ...rest]);
  },
  build: () => turbo("build", ...rest),
  // One task per core, because tests start browsers, compilers and servers.
  test: () =>
    runTests("build", "typecheck", "test", "--concurrency=100%", "--output-logs=errors-only", ...rest),
  "test:quick": () => {
    process.exitCode = quickTests(root, rest[0], options);
  },
  // The Next.js app, installed from packed packages and built: longer than a minute, so no part of `test`.
  "test:next": () => {
    turbo("build", "--filter=@corsac/examples...", "--output-logs=errors-only");
    run("pnpm", ["--filter", "@corsac/examples", "test:next", ...rest]);
  },
  typecheck: () => turbo("typecheck", ...rest),
  generate: () => codegen(),
  "generate:check": () => codegen("--check"),
  lint: () => {
    run("biome", ["ci", ...rest]);
    run("depcruise", ["--config", ".dependency-cruiser.cjs", "packages", "apps"]);
    run("node", [join("scripts", "wire-words", "main.mjs")]);
  },
  // Files, exports and dependencies that nothing uses.
  unused: () => run("knip", ["--no-progress", "--no-config-hints", ...rest]),
  format: () => run("biome", ["check", "--write", ...rest]),
  check: async () => {
    tasks.lint();
    tasks.unused();
    tasks["generate:check"]();
    await tasks.test();
  },
  docs: () => {
    turbo("build", "--filter=@corsac/docs...", "--output-logs=errors-only");
    run("pnpm", ["--filter", "@corsac/docs", "preview", ...rest]);
  },
};

if (!Object.hasOwn(tasks, task)) {
  console.error(`Unknown task "${task}". Known: ${Object.keys(tasks).join(", ")}.`);
  process.exit(2);
}
await install();
await tasks[task]();

/**
 * Installs only if the lockfile or a manifest has changed since the last time, so that a second run needs no network.
 */
async function install() {
  const stamp = join(root, "node_modules", ".corsac-installed");
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"].map((file) => join(root, file));
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const parameters = [
    "-y",
    manifest.packageManager,
    "install",
    "--frozen-lockfile",
    "--reporter=append-only",
  ];
  const child = spawn(npx, parameters, { ...options, cwd: root, stdio: ["inherit", "pipe", "pipe"] });
  withoutForeignEngines(child.stdout, process.stdout);
  withoutForeignEngines(child.stderr, process.stderr);
  const status = await new Promise((resolve) => {
    child.on("error", (error) => fail(npx, error));
    child.on("close", resolve);
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

/**
 * Copies lines, without the warnings that a dependency requires a newer Node. The supported releases of Node are the
 * `engines` of this workspace, and a warning about these is kept.
 */
function withoutForeignEngines(from, to) {
  createInterface({ input: from }).on("line", (line) => {
    if (!/\bWARN\b.*Unsupported engine for (?!@corsac\/)/.test(line)) to.write(`${line}\n`);
  });
}

function turbo(...parameters) {
  run("turbo", ["run", ...parameters]);
}

/** Prints only the output of failed tasks, and a summary at the end. On a terminal, it shows the finished packages. */
async function runTests(...parameters) {
  const started = Date.now();
  removeResults(root);
  const child = spawn("turbo", ["run", ...parameters], { ...options, cwd: root });
  const timer = setInterval(() => {
    if (!process.stderr.isTTY) return;
    const done = [...readResults(root)].filter(([, { time }]) => time > started).map(([folder]) => folder);
    process.stderr.write(
      `\r\u001b[K${Math.round((Date.now() - started) / 1000)} s, tested: ${done.join(", ") || "-"}`,
    );
  }, 1000);
  const status = await new Promise((resolve) => {
    child.on("error", (error) => fail("turbo", error));
    child.on("close", resolve);
  });
  clearInterval(timer);
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  console.log(summarize(readResults(root)));
  if (status !== 0) process.exit(status ?? 1);
}

function codegen(...parameters) {
  turbo("build", "--filter=@corsac/codegen...", "--output-logs=errors-only");
  const generator = join(root, "packages", "codegen", "dist", "main.js");
  // The services of this repository, and those of the client's tests.
  for (const folder of [root, join(root, "packages", "core", "test-services")]) {
    run("node", [generator, ...parameters, ...rest], folder);
  }
}

function run(command, parameters, cwd = root) {
  const result = spawnSync(command, parameters, { ...options, cwd });
  if (result.error !== undefined) fail(command, result.error);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function fail(command, error) {
  console.error(`Could not run "${command}": ${error.message}`);
  process.exit(1);
}
