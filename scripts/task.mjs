// Runs a task of the workspace on a machine that has only Node and npm: installs what the lockfile says
// (pnpm through npx, at the version package.json pins), then hands over to turbo.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

const [task = "", ...rest] = process.argv.slice(2);

const tasks = {
  start: () => {
    turbo("build", "--filter=@corsac/examples...", "--output-logs=errors-only");
    run("node", [join("apps", "examples", "dist", "start.js"), ...rest]);
  },
  build: () => turbo("build", ...rest),
  // One task a core: tests start browsers, compilers and servers of their own.
  test: () => turbo("build", "typecheck", "test", "--concurrency=100%", ...rest),
  typecheck: () => turbo("typecheck", ...rest),
  generate: () => codegen(),
  "generate:check": () => codegen("--check"),
  lint: () => {
    run("biome", ["ci", ...rest]);
    run("depcruise", ["--config", ".dependency-cruiser.cjs", "packages", "apps"]);
  },
  format: () => run("biome", ["check", "--write", ...rest]),
  check: () => {
    tasks.lint();
    tasks["generate:check"]();
    tasks.test();
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
install();
tasks[task]();

/** Installs only when the lockfile or a manifest changed since the last time, so that a second run needs no network. */
function install() {
  const stamp = join(root, "node_modules", ".corsac-installed");
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"].map((file) => join(root, file));
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  run(process.platform === "win32" ? "npx.cmd" : "npx", [
    "-y",
    manifest.packageManager,
    "install",
    "--frozen-lockfile",
    "--reporter=append-only",
  ]);
  writeFileSync(stamp, wanted);
}

function turbo(...parameters) {
  run("turbo", ["run", ...parameters]);
}

function codegen(...parameters) {
  turbo("build", "--filter=@corsac/codegen...", "--output-logs=errors-only");
  const generator = join(root, "packages", "codegen", "dist", "main.js");
  // Our services, and those that the client's tests use.
  for (const folder of [root, join(root, "packages", "core", "test-services")]) {
    run("node", [generator, ...parameters, ...rest], folder);
  }
}

function run(command, parameters, cwd = root) {
  const shell = process.platform === "win32";
  const result = spawnSync(command, parameters, { cwd, stdio: "inherit", env: environment, shell });
  if (result.error !== undefined) {
    console.error(`Could not run "${command}": ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}
