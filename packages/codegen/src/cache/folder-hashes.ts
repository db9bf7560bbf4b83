import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";

const chunkLength = 1_048_576;

/**
 * SHA-256 of a file, read in pieces; undefined where it cannot be read. Not asynchronous: a folder has many small files, and each step
 * of each would wait for its turn.
 */
export function fileHash(path: string): string | undefined {
  try {
    const file = openSync(path, "r");
    try {
      const hash = createHash("sha256");
      const buffer = Buffer.allocUnsafe(Math.min(chunkLength, fstatSync(file).size + 1));
      for (;;) {
        const length = readSync(file, buffer);
        if (length === 0) return hash.digest("hex");
        hash.update(buffer.subarray(0, length));
      }
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/**
 * SHA-256 by path of every file below a folder, hidden ones and installed packages left out.
 *
 * @param except files to leave out
 */
export function folderHashes(folder: string, except: ReadonlySet<string> = new Set()): Map<string, string> {
  const hashes = new Map<string, string>();
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules" || except.has(path)) continue;
      if (entry.isDirectory()) walk(path);
      else hashes.set(path, fileHash(path) ?? "unreadable");
    }
  };
  walk(folder);
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
