import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { isPresent } from "./is-present.js";

/** The folder of real pages and exports; set CORSAC_CORPUS where it is not beside the repository. */
const folder = process.env["CORSAC_CORPUS"] ?? resolve(import.meta.dirname, "../../../../../shared/corpus");

/** Whether the corpus is there. */
export const hasCorpus: boolean = isPresent("CORSAC_CORPUS", folder);

/** For the name of a test that needs it. */
export const corpusNote: string = hasCorpus
  ? ""
  : " (skipped: set CORSAC_CORPUS to the folder of the corpus)";

/** The folder of invented services: the same tests run on it for everybody. */
const ownFolder = resolve(import.meta.dirname, "../own-corpus");

/** The files of one of its folders, by name; none where the corpus is not there. Only for tests. */
export function corpusFiles(name: string): SourceFile[] {
  return filesOf(join(folder, name));
}

/** The files of a folder of our own corpus. */
export function ownFiles(name: string): SourceFile[] {
  return filesOf(join(ownFolder, name));
}

function filesOf(directory: string): SourceFile[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .map((file) => ({ path: `pages/${file}`, text: readFileSync(join(directory, file), "utf8") }));
}
