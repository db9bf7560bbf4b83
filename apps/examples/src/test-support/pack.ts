import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./command.js";
import { repository } from "./repository.js";

const published = [
  "packages/importer",
  "packages/codegen",
  "packages/core",
  "packages/models",
  "packages/ai-sdk",
  "packages/mcp",
  "packages/react",
  "packages/sandbox",
  "packages/starlight",
  "apps/cli",
];

/** Packs packages as they would be published, by default every one, and gives the tarballs' paths. */
export async function packPackages(folder: string, homes: readonly string[] = published): Promise<string[]> {
  for (const home of homes) {
    const result = await runCommand(
      join(repository, "node_modules/.bin/pnpm"),
      ["pack", "--pack-destination", folder],
      { cwd: join(repository, home) },
    );
    if (result.code !== 0) throw new Error(`pnpm pack failed in ${home}:\n${result.stdout}${result.stderr}`);
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(folder, name));
}
