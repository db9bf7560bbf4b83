import { createRequire } from "node:module";
import { relative, resolve } from "node:path";

/** What generated code imports. */
const core = "@corsac/core";

/**
 * A warning for each folder of generated code from which its imports cannot be resolved; none where all is well.
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

function isResolvable(folder: string): boolean {
  try {
    createRequire(resolve(folder, "index.js")).resolve(core);
    return true;
  } catch (error) {
    // A package that only `import` may load is there all the same.
    return error instanceof Error && "code" in error && error.code !== "MODULE_NOT_FOUND";
  }
}
