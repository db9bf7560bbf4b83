import { access, constants, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeFolder } from "./make-folder.js";
import { notWritable } from "./not-writable.js";
import { candidateNames } from "./output-names.js";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Makes sure that a folder is there and takes files; done before anything is paid for. */
export async function prepareFolder(folder: string, shown: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(shown, error);
  }
}

/**
 * Writes a file under the first free name of `path`, `path-2`, … and gives the name taken;
 * with `force` writes to `path` whatever is there.
 */
export async function writeNewFile(
  path: string,
  content: Uint8Array | string,
  options: { cwd: string; force: boolean },
): Promise<string> {
  await prepareFolder(dirname(resolve(options.cwd, path)), dirname(path));
  for (const candidate of candidateNames(path)) {
    try {
      await writeFile(resolve(options.cwd, candidate), content, { flag: options.force ? "w" : "wx" });
      return candidate;
    } catch (error) {
      if (!hasCode(error, "EEXIST") || options.force) throw notWritable(candidate, error);
    }
  }
  return path;
}
