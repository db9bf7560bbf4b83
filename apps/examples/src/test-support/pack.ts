import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./command.js";
import { repository } from "./repository.js";

/** Packs all packages as they would be published into a new folder, and gives the tarballs' paths. */
export async function packPackages(folder: string): Promise<string[]> {
  await mkdir(folder);
  const result = await runCommand(
    join(repository, "node_modules/.bin/pnpm"),
    [...["--filter", "./packages/*", "--filter", "@corsac/cli"], ...["pack", "--pack-destination", folder]],
    { cwd: repository },
  );
  if (result.code !== 0) throw new Error(`pnpm pack failed:\n${result.stdout}${result.stderr}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(folder, name));
}
