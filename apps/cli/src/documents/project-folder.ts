import { access } from "node:fs/promises";
import { dirname, join } from "node:path";

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * The `specs` folder of the project that contains a folder: the nearest one upwards, no further than the first folder
 * that is a package or a repository.
 */
export async function findSpecsFolder(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const specs = join(folder, "specs");
    if (await exists(specs)) return specs;
    const isRoot = (await exists(join(folder, "package.json"))) || (await exists(join(folder, ".git")));
    if (isRoot || dirname(folder) === folder) return undefined;
  }
}
