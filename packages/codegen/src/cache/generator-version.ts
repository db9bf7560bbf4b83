import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { combinedHash } from "./folder-hashes.js";

/**
 * Stands for the generator's own code and that of the specification reader: what another one has made is made anew.
 * Versions would not do, as they do not change while Corsac itself is worked on. Undefined where it cannot be determined.
 */
export function generatorVersion(): string | undefined {
  try {
    const { resolve } = createRequire(import.meta.url);
    const reader = dirname(resolve("@corsac/importer/package.json"));
    const own = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
    const marks: [string, string][] = [];
    for (const home of [own, reader]) {
      const built = codeBelow(join(home, "dist"));
      // A checkout that was never built runs from its sources.
      for (const path of built.length > 0 ? built : codeBelow(join(home, "src"))) {
        const { size, mtimeMs } = statSync(path);
        marks.push([path, `${size} ${mtimeMs}`]);
      }
    }
    return marks.length === 0 ? undefined : combinedHash(marks, process.version);
  } catch {
    return undefined;
  }
}

/** The files of code in a folder; none where there is no such folder. */
function codeBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(?:js|ts)$/.test(name)).map((name) => join(folder, name));
}
