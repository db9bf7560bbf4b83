import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import { isPresent } from "./is-present.js";

/** The folder of the verbatim pages; set CORSAC_SEEDS where it is not beside the repository. */
const folder = process.env["CORSAC_SEEDS"] ?? resolve(import.meta.dirname, "../../../../../shared/seeds");

/** Whether the verbatim pages are there. */
export const hasSeeds: boolean = isPresent("CORSAC_SEEDS", folder);

/** For the name of a test that needs them. */
export const seedsNote: string = hasSeeds ? "" : " (skipped: set CORSAC_SEEDS to the folder of the pages)";

/** The verbatim pages, by name. Only for tests. */
export const seedFiles: readonly SourceFile[] = hasSeeds
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => ({ path: `seeds/${name}`, text: readFileSync(join(folder, name), "utf8") }))
  : [];
