import { resolve } from "node:path";
import { openRunCache } from "./cache/run-cache.js";
import type { GenerateReport } from "./report.js";
import { checkTarget, type Target } from "./target.js";

/** What to generate, and where. Relative paths start from `cwd`. */
export interface GenerateOptions {
  /** The folder that holds one folder for each service. */
  specs: string;
  targets: readonly Target[];
  /** Write nothing; report what is not as it should be. */
  check?: boolean;
  /** Further folders that the pages' references may lead to; without them only a service's own. */
  allowReferences?: readonly string[];
  /** The process's working directory if absent. */
  cwd?: string;
}

/**
 * Builds every service of a folder: its document and names, and TypeScript into every target. Offline and
 * deterministic; files that are already right are not touched, and where no file has changed since the last run (its
 * hashes are kept in the project's node_modules/.cache) nothing is done again. A service with errors among its diagnostics
 * stays as it is, with its last good document standing for it in the indexes.
 *
 * @throws CodegenError when something that concerns all services stops the work; nothing is written then
 */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const specs = resolve(cwd, options.specs);
  const { targets, check = false } = options;
  const allowReferences = (options.allowReferences ?? []).map((folder) => resolve(cwd, folder));
  for (const target of targets) checkTarget(target);
  // A check must not rely on the cache.
  // The cache does not cover folders outside of specs/.
  const isCached = !check && allowReferences.length === 0;
  const cache = !isCached ? undefined : await openRunCache({ cwd, specs, targets });
  const known = await cache?.find();
  if (known !== undefined) return known;
  // Loaded here: a run that has nothing to do needs no reader and no compiler.
  const { generateAnew } = await import("./generate-anew.js");
  const { report, files } = await generateAnew({ cwd, specs, targets, check, allowReferences });
  await cache?.keep(report, files);
  return report;
}
