import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** The package that generated code imports. */
const core = "@corsac/core";

/**
 * A warning for each folder of generated code from which its imports cannot be resolved; none otherwise.
 *
 * @param outs The folders, from `cwd`.
 */
export function missingCoreWarnings(outs: readonly string[], cwd: string): string[] {
  return outs
    .map((out) => resolve(cwd, out))
    .filter((folder) => !isResolvable(folder))
    .map((folder) => {
      const shown = relative(cwd, folder) || ".";
      return `The code in ${shown} imports ${core}, which is not installed there: npm install ${core}`;
    });
}

/** Resolves like `import`: in node_modules of the folder and of its parents, or in the package itself. */
function isResolvable(folder: string): boolean {
  if (existsSync(join(folder, "node_modules", core, "package.json")) || isCoreItself(folder)) return true;
  const parent = dirname(folder);
  return parent !== folder && isResolvable(parent);
}

function isCoreItself(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && /"name"\s*:\s*"@corsac\/core"/.test(readFileSync(file, "utf8"));
}
