import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
/** Larger files make rounds long and find nothing that smaller ones do not. */
const largest = 60_000;

/** The repository's own pages: those of its services, and the invented ones. */
export function ownPages(): SourceFile[] {
  return ["specs/replicate/pages", "packages/importer/test/own-corpus"].flatMap((folder) =>
    pagesBelow(join(root, folder)),
  );
}

/** Pages of the corpus, where it lies beside the checkout or `CORSAC_CORPUS` names it. */
export function corpusPages(): SourceFile[] {
  const { CORSAC_CORPUS: named = join(root, "../shared/corpus") } = process.env;
  return existsSync(named) ? pagesBelow(named) : [];
}

function pagesBelow(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= largest)
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
