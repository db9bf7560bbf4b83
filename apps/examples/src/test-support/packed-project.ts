import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./command.js";
import { startLoopbackRegistry } from "./loopback-registry.js";
import { packPackages } from "./pack.js";

/** A stranger's project with the packed packages installed. */
export interface PackedProject {
  readonly folder: string;
  /** The tarballs that were installed. */
  readonly tarballs: readonly string[];
  remove(): Promise<void>;
}

/**
 * Packs packages of ours, and installs packages from the loopback registry into a new project.
 *
 * @param app a folder with a `package.json` to start from; an empty project if absent
 */
export async function createPackedProject(
  homes: readonly string[],
  install: readonly string[],
  app?: string,
): Promise<PackedProject> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "corsac-packed-")));
  const tarballs = await packPackages(root, homes);
  const registry = await startLoopbackRegistry(tarballs);
  try {
    const manifest = { name: "stranger", private: true, type: "module" };
    if (app === undefined) await writeFile(join(root, "package.json"), JSON.stringify(manifest));
    else await cp(app, root, { recursive: true });
    const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier"];
    const result = await runCommand(
      "npm",
      ["install", ...install, ...quiet, "--registry", registry.url, "--cache", join(root, ".npm")],
      { cwd: root },
    );
    if (result.code !== 0) throw new Error(`npm install failed:\n${result.stdout}${result.stderr}`);
  } finally {
    await registry.close();
  }
  return { folder: root, tarballs, remove: () => rm(root, { recursive: true, force: true }) };
}
