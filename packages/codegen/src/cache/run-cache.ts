import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type GenerateReport, hasErrors } from "../report.js";
import type { Target } from "../target.js";
import { combinedHash, fileHash, folderHashes } from "./folder-hashes.js";
import { generatorVersion } from "./generator-version.js";

/** What a run is about. */
export interface CachedRun {
  cwd: string;
  /** Absolute. */
  specs: string;
  targets: readonly Target[];
}

/** Remembers that a run changed nothing, or what it left, so that the same run need not be made again. */
export interface RunCache {
  /** The report of a run that would find everything as it should be; undefined where that is not known. */
  find(): Promise<GenerateReport | undefined>;
  /**
   * Remembers a run.
   *
   * @param files every file the run is answerable for, absolute
   */
  keep(report: GenerateReport, files: readonly string[]): Promise<void>;
}

/** What is kept: one hash over all that was read and written, so that any change to any file makes it worthless. */
interface Kept {
  hash: string;
  /** Relative to the working directory. */
  files: string[];
  report: GenerateReport;
}

/**
 * The cache of a project, in its `node_modules/.cache`; undefined where there is no `node_modules`. It is only ever
 * trusted where the hash of every file is what it was: the pages, the derived files and the generated ones.
 */
export async function openRunCache({ cwd, specs, targets }: CachedRun): Promise<RunCache | undefined> {
  const modules = join(cwd, "node_modules");
  if (!(await isFolder(modules)) || !(await isFolder(specs))) return undefined;
  const version = generatorVersion();
  if (version === undefined) return undefined;
  const path = join(modules, ".cache", "corsac", "generate.json");
  const subject = JSON.stringify([version, relative(cwd, specs), targets]);
  const before = folderHashes(specs);
  const hashOf = (inputs: Map<string, string>, files: readonly string[]): string => {
    const all = new Map([...inputs].map(([file, hash]) => [relative(cwd, file), hash]));
    for (const file of files) {
      if (!all.has(file)) all.set(file, fileHash(resolve(cwd, file)) ?? "absent");
    }
    return combinedHash(all, subject);
  };
  return {
    find: async () => {
      const kept = await readKept(path);
      if (kept === undefined || kept.hash !== hashOf(before, kept.files)) return undefined;
      return kept.report;
    },
    keep: async (report, files) => {
      // A service with errors shows them each time, with their places in the pages.
      if (report.services.some(({ diagnostics }) => hasErrors(diagnostics))) return;
      const own = new Set(files);
      const after = folderHashes(specs, own);
      const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !own.has(name));
      // Somebody changed a page while the run was on: it is not known what the run has seen.
      if (names.some((name) => before.get(name) !== after.get(name))) return;
      const shown = files.map((file) => relative(cwd, file));
      const kept: Kept = {
        hash: hashOf(after, shown),
        files: shown,
        report: {
          services: report.services.map((service) => ({ ...service, sources: [] })),
          written: [],
          unchanged: files.length,
          removed: [],
          drift: [],
        },
      };
      try {
        await mkdir(join(path, ".."), { recursive: true });
        await writeFile(path, JSON.stringify(kept));
      } catch {
        // Without a cache the next run only takes longer.
      }
    },
  };
}

async function readKept(path: string): Promise<Kept | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Written only by this module; the hash decides whether it is valid. */
function isKept(value: unknown): value is Kept {
  return (
    typeof value === "object" && value !== null && "hash" in value && "files" in value && "report" in value
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
