import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Whether a path exists and is neither a file nor a folder: a device, a pipe, a socket. */
export async function isSpecialFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}

/** Codes of a folder that takes no new files, although a file in it may be writable. */
const closedFolder = new Set(["EACCES", "EPERM", "EROFS"]);

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/**
 * Writes a file under a temporary name and renames it, so that a failure leaves an existing file as it was and no part
 * of a new one. A link keeps its target, and a file its permissions. A device or a pipe is written directly.
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const existing = await stat(path).catch(() => undefined);
  if (existing !== undefined && !existing.isFile()) return writeFile(path, content);
  const target = existing === undefined ? path : await realpath(path);
  const partial = join(dirname(target), `.corsac-${randomUUID()}.part`);
  const mode = existing === undefined ? {} : { mode: existing.mode };
  try {
    await writeFile(partial, content, { flag: "wx", ...mode });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (existing === undefined || !closedFolder.has(String(codeOf(error)))) throw error;
    await writeFile(target, content);
  }
}

/** Writes a new file. A failure leaves no part of it. Rejects with EEXIST where a file of this name exists. */
export async function createFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}
