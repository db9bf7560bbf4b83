import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "./command.js";
import { repository } from "./repository.js";
import { temporaryFolder } from "./temporary-folder.js";

/**
 * A working copy of this checkout that a test may change: the tracked files, and the installed packages by links.
 * Turbo's cache is shared, so that only what a change touches is built again.
 */
export async function copyRepository(): Promise<string> {
  const copy = await temporaryFolder();
  const listed = await runCommand("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: repository,
  });
  for (const file of listed.stdout.split("\0").filter((name) => name !== "")) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(repository, file), join(copy, file)).catch(ignoreMissing);
  }
  await linkModules("", copy);
  for (const group of ["packages", "apps"]) {
    for (const name of await readdir(join(repository, group))) await linkModules(join(group, name), copy);
  }
  return copy;
}

/** A file that git still lists and that is gone from the working tree. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

async function linkModules(home: string, copy: string): Promise<void> {
  const from = join(repository, home, "node_modules");
  const to = join(copy, home, "node_modules");
  const entries = await readdir(from).catch(() => []);
  if (entries.length === 0) return;
  await mkdir(to, { recursive: true });
  for (const entry of entries) {
    if (entry === ".pnpm") await symlink(join(from, entry), join(to, entry));
    else if (
      entry === ".bin" ||
      !entry.startsWith(".") ||
      entry === ".corsac-installed" ||
      entry === ".modules.yaml"
    ) {
      await cp(join(from, entry), join(to, entry), { recursive: true, verbatimSymlinks: true });
    }
  }
}

/** Runs one of the root's scripts in a copy. */
export function runTask(copy: string, task: string, ...parameters: string[]): ReturnType<typeof runCommand> {
  return runCommand(process.execPath, [join(copy, "scripts/task.mjs"), task, ...parameters], {
    cwd: copy,
    env: { TURBO_CACHE_DIR: join(repository, ".turbo/cache"), TURBO_HASH: undefined },
  });
}
