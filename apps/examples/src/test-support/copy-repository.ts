import { cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "./command.js";
import { repository } from "./repository.js";
import { temporaryFolder } from "./temporary-folder.js";

const binaries = join(repository, "node_modules/.bin");

/**
 * A clone of this checkout, with what is not committed yet, that a test may change. Its packages are installed from
 * the store without the network, as on a machine that has installed them before.
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
  // Turbo asks git which files count.
  const author = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
  for (const parameters of [
    ["init", "-q"],
    ["add", "-A"],
    [...author, "commit", "-q", "-m", "copy"],
  ]) {
    await must("git", parameters, copy);
  }
  await must(join(binaries, "pnpm"), ["install", "--offline", "--frozen-lockfile", "--ignore-scripts"], copy);
  const stamp = "node_modules/.corsac-installed";
  await cp(join(repository, stamp), join(copy, stamp)).catch(ignoreMissing);
  return copy;
}

/** A file that git still lists and that is gone from the working tree. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

async function must(program: string, parameters: readonly string[], cwd: string): Promise<void> {
  const result = await runCommand(program, parameters, { cwd });
  if (result.code !== 0) {
    throw new Error(`${program} ${parameters.join(" ")}:\n${result.stdout}${result.stderr}`);
  }
}

/** Runs one of the root's scripts in a copy. */
export function runTask(copy: string, task: string, ...parameters: string[]): ReturnType<typeof runCommand> {
  return runCommand(process.execPath, [join(copy, "scripts/task.mjs"), task, ...parameters], {
    cwd: copy,
    env: { TURBO_CACHE_DIR: join(repository, ".turbo/cache"), TURBO_HASH: undefined },
  });
}
