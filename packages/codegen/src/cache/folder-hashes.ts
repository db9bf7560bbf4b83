import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** SHA-256 of a file, or undefined where it cannot be read. */
export async function fileHash(path: string): Promise<string | undefined> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch {
    return undefined;
  }
}

/** SHA-256 by path of every file below a folder, hidden ones and installed packages left out. */
export async function folderHashes(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) await walk(path);
      else hashes.set(path, (await fileHash(path)) ?? "unreadable");
    }
  };
  await walk(folder);
  return hashes;
}

/** One hash for some files and what is to be done with them, whatever the order. */
export function combinedHash(hashes: Iterable<readonly [string, string]>, more: string): string {
  const hash = createHash("sha256").update(more);
  for (const [path, value] of [...hashes].sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`\0${path}\0${value}`);
  }
  return hash.digest("hex");
}
