import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { builtInFolder } from "./built-in-folder.js";
import { builtIn, type KnownDocument } from "./known-document.js";
import { readGeneratedDocument } from "./read-document.js";

/** The documents of the built-in services; none in a checkout that was not built. */
export async function builtInDocuments(): Promise<KnownDocument[]> {
  const folder = builtInFolder();
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => file.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (file) => ({
      name: file.slice(0, -".json".length),
      document: await readGeneratedDocument(join(folder, file), file),
      origin: builtIn,
    })),
  );
}
