import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Whether a path is a folder that exists. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Creates a folder and its parents. Node's own recursive mkdir never returns where a file system rejects new folders
 * with "not found", as /proc does.
 *
 * @param mode of new folders
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    if (hasCode(error, "EEXIST") && (await isFolder(folder))) return;
    const parent = dirname(folder);
    if (!hasCode(error, "ENOENT") || (await isFolder(parent))) throw error;
    await makeFolder(parent, mode);
    await mkdir(folder, { mode });
  }
}
