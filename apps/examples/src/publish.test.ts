// The release workflow, in its own order and with its own commands, against a registry on loopback.
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { type CommandResult, runCommand } from "./test-support/command.js";
import { startRecordingRegistry } from "./test-support/recording-registry.js";
import { repository } from "./test-support/repository.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

interface Workflow {
  jobs: { release: { steps: { uses?: string; run?: string; with?: Record<string, string> }[] } };
}

let steps: Workflow["jobs"]["release"]["steps"];

beforeAll(async () => {
  const text = await readFile(join(repository, ".github/workflows/release.yml"), "utf8");
  const workflow: Workflow = parse(text);
  steps = workflow.jobs.release.steps;
});

/**
 * The parts of this checkout that a release reads: manifests, changesets, and the built files of packages. The
 * installed packages are linked.
 */
async function releaseCopy(): Promise<string> {
  const copy = await temporaryFolder();
  const take = async (path: string): Promise<void> => {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await cp(join(repository, path), join(copy, path), { recursive: true, verbatimSymlinks: true });
  };
  for (const path of ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "LICENSE"]) await take(path);
  await take(".changeset");
  await take("scripts/release");
  await symlink(join(repository, "node_modules"), join(copy, "node_modules"));
  for (const group of ["packages", "apps"]) {
    for (const name of await readdir(join(repository, group))) {
      const manifest: { private?: boolean; files?: string[] } = JSON.parse(
        await readFile(join(repository, group, name, "package.json"), "utf8"),
      );
      const published = manifest.private === true ? [] : ["README.md", "bin", ...(manifest.files ?? [])];
      for (const path of ["package.json", "node_modules", ...new Set(published)]) {
        await take(join(group, name, path)).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== "ENOENT") throw error;
        });
      }
    }
  }
  // The repository's address is missing until there is a repository.
  const root = JSON.parse(await readFile(join(copy, "package.json"), "utf8"));
  const repositoryField = { type: "git", url: "git+https://git.example/corsac.git" };
  await writeFile(join(copy, "package.json"), JSON.stringify({ ...root, repository: repositoryField }));
  return copy;
}

test("versions, a dry run and the publication of all packages, with the commands of the workflow", async () => {
  const copy = await releaseCopy();
  const registry = await startRecordingRegistry();
  onTestFinished(() => registry.close());
  const host = registry.url.replace("http:", "");
  await writeFile(join(copy, ".npmrc"), `registry=${registry.url}\n${host}:_authToken=token\n`);

  const environment = {
    // The workflow's machine has npm, and pnpm only in node_modules.
    PATH: (process.env["PATH"] ?? "")
      .split(":")
      .filter((path) => !path.includes("node_modules"))
      .join(":"),
    npm_config_registry: registry.url,
    npm_config_user_agent: undefined,
    npm_config_update_notifier: "false",
  };
  const run = async (command: string): Promise<CommandResult> => {
    const [program = "", ...parameters] = command.split(" ");
    const result = await runCommand(program, parameters, { cwd: copy, env: environment });
    expect(result, `${command}\n${result.stdout}${result.stderr}`).toMatchObject({ code: 0 });
    return result;
  };
  const author = "-c user.name=test -c user.email=test@localhost";
  await run("node scripts/release/check-manifests.mjs --write");
  await run("git init -q");
  await run("git add package.json .changeset scripts packages/*/package.json");
  await run(`git ${author} commit -q -m copy`);

  const check = steps.find((step) => step.run?.includes("check-manifests"));
  await run(check?.run ?? "");
  const { version = "", publish = "" } =
    steps.find((step) => step.uses?.startsWith("changesets/"))?.with ?? {};
  await run(version);
  const { stdout } = await run("npm exec -- pnpm -r publish --dry-run --no-git-checks");
  const dry = [...stdout.matchAll(/📦 (\S+) → (\S+)/g)].map(([, name, to]) => `${name} ${to}`);
  expect(registry.published).toEqual([]);
  await run(publish);

  const names = registry.published.map((manifest) => manifest.name).sort();
  expect(dry.sort()).toEqual(names.map((name) => `${name}@0.1.0 ${registry.url}`));
  expect(names).toEqual([
    "@corsac/ai-sdk",
    "@corsac/cli",
    "@corsac/codegen",
    "@corsac/core",
    "@corsac/importer",
    "@corsac/mcp",
    "@corsac/models",
    "@corsac/react",
    "@corsac/sandbox",
    "@corsac/starlight",
  ]);
  for (const manifest of registry.published) {
    const { name, version: made, dependencies = {}, peerDependencies = {} } = manifest;
    expect([name, made]).toEqual([name, "0.1.0"]);
    // No workspace protocol, no catalog, no source conditions.
    expect(JSON.stringify(manifest.exports)).not.toContain("@corsac/source");
    for (const [other, range] of Object.entries({ ...dependencies, ...peerDependencies })) {
      expect(range, `${name} → ${other}`).not.toMatch(/^(workspace|catalog):/);
    }
    for (const [other, range] of Object.entries(dependencies)) {
      if (other.startsWith("@corsac/")) expect(range, `${name} → ${other}`).toBe("0.1.0");
    }
  }
  const changelog = await readFile(join(copy, "packages/core/CHANGELOG.md"), "utf8");
  expect(changelog).toMatch(/^# @corsac\/core\n\n## 0\.1\.0\n/);
});
