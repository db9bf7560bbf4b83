import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { runCommand } from "./command.js";
import { packedTarballs } from "./packed-tarballs.js";

/** A user's project with the packed packages installed. */
export interface PackedProject {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Installs packages from the loopback registry into a new project. The registry is that of `packed-registry.ts`.
 *
 * @param app a folder with a `package.json` to start from; an empty project if absent
 */
export async function createPackedProject(install: readonly string[], app?: string): Promise<PackedProject> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "corsac-packed-")));
  const manifest = { name: "stranger", private: true, type: "module" };
  if (app === undefined) await writeFile(join(root, "package.json"), JSON.stringify(manifest));
  else await cp(app, root, { recursive: true });
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  await installPacked(root, install).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return { folder: root, remove };
}

/** Runs `npm install` of packages from the loopback registry in a folder with a `package.json`. */
export async function installPacked(folder: string, install: readonly string[]): Promise<void> {
  await packedTarballs();
  const { url, cache } = inject("packedRegistry");
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier", "--prefer-offline"];
  const result = await runCommand(
    "npm",
    ["install", ...install, ...quiet, "--registry", url, "--cache", join(cache, "npm")],
    { cwd: folder },
  );
  if (result.code !== 0) throw new Error(`npm install failed:\n${result.stdout}${result.stderr}`);
}
