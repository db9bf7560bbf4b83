import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const chunkLength = 1_048_576;

/** SHA-256 of a file, read in pieces; undefined where it cannot be read. */
export async function fileHash(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    try {
      const hash = createHash("sha256");
      const buffer = Buffer.allocUnsafe(Math.min(chunkLength, (await file.stat()).size + 1));
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead === 0) return hash.digest("hex");
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * SHA-256 by path of every file below a folder, hidden ones and installed packages left out.
 *
 * @param except files that are not asked for
 */
export async function folderHashes(
  folder: string,
  except: ReadonlySet<string> = new Set(),
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules" || except.has(path)) continue;
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
