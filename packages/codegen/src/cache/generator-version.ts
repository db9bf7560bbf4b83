import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { combinedHash } from "./folder-hashes.js";

/**
 * Stands for the generator's own code and that of the specification reader: what another one has made is made anew.
 * Versions would not do, as they do not change while Corsac itself is worked on. Undefined where it cannot be told.
 */
export async function generatorVersion(): Promise<string | undefined> {
  try {
    const { resolve } = createRequire(import.meta.url);
    const reader = dirname(resolve("@corsac/spec/package.json"));
    const own = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
    const marks: [string, string][] = [];
    for (const home of [own, reader]) {
      const built = await codeBelow(join(home, "dist"));
      // A checkout that was never built runs from its sources.
      for (const path of built.length > 0 ? built : await codeBelow(join(home, "src"))) {
        const { size, mtimeMs } = await stat(path);
        marks.push([path, `${size} ${mtimeMs}`]);
      }
    }
    return marks.length === 0 ? undefined : combinedHash(marks, process.version);
  } catch {
    return undefined;
  }
}

/** The files of code in a folder; none where there is no such folder. */
async function codeBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  return names.filter((name) => /\.(?:js|ts)$/.test(name)).map((name) => join(folder, name));
}
