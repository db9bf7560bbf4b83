import { relative, resolve, sep } from "node:path";
import { findServices } from "@corsac/spec/node";
import { type BuiltService, buildService } from "./build-service.js";
import { CodegenError } from "./codegen-error.js";
import { applyChanges, type Change, planFile } from "./output/change.js";
import { planFolder } from "./output/plan-folder.js";
import type { Drift, GenerateReport } from "./report.js";
import { fileName } from "./syntax/file-name.js";
import { checkTarget, type Target } from "./target.js";
import { targetFiles } from "./target-files.js";

/** What to generate, and where. Relative paths start from `cwd`. */
export interface GenerateOptions {
  /** The folder that holds one folder for each service. */
  specs: string;
  targets: readonly Target[];
  /** Write nothing; report what is not as it should be. */
  check?: boolean;
  /** The process's working directory if absent. */
  cwd?: string;
}

/**
 * Builds every service of a folder: its document and names, and TypeScript into every target. Offline and
 * deterministic; files that are already right are not touched. A service with errors among its diagnostics
 * stays as it is, with its last good document standing for it in the indexes.
 *
 * @throws CodegenError when something that concerns all services stops the work; nothing is written then
 */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const specs = resolve(cwd, options.specs);
  for (const target of options.targets) checkTarget(target);
  const services: BuiltService[] = [];
  for (const folder of await findFolders(specs)) {
    services.push(await buildService(folder, posix(relative(cwd, folder))));
  }

  const changes = await planChanges(options.targets, services, cwd, specs);
  if (options.check !== true) await applyChanges(changes);
  const shown = (change: Change): string => posix(relative(cwd, change.path));
  const of = (...actions: Change["action"][]): Change[] =>
    changes.filter(({ action }) => actions.includes(action));
  return {
    services: services.map((service) => service.report),
    written: options.check === true ? [] : of("create", "update").map(shown),
    unchanged: of("keep").length,
    removed: options.check === true ? [] : of("remove").map(shown),
    drift:
      options.check === true
        ? of("create", "update", "remove").map((change) => drift(change, shown(change)))
        : [],
  };
}

async function findFolders(specs: string): Promise<string[]> {
  const folders = await findServices(specs);
  if (folders.length > 0) return folders;
  throw new CodegenError("specs-not-found", `${specs} holds no service`, {
    hint: "A service is a folder with its documentation in pages/: specs/acme/pages/some-model.md.",
  });
}

async function planChanges(
  targets: readonly Target[],
  services: readonly BuiltService[],
  cwd: string,
  specs: string,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const service of services) {
    for (const [path, text] of service.derived) changes.push(await planFile(path, text));
  }
  const documented = services.flatMap(({ document, report }) =>
    document === undefined ? [] : [{ document, source: report.folder }],
  );
  const failed = services
    .filter((service) => service.report.failed)
    .map((service) => `${fileName(service.report.name)}/`);
  for (const target of targets) {
    const files = await targetFiles(target, documented, posix(relative(cwd, specs)) || "this folder");
    const keeps = (path: string): boolean => failed.some((folder) => path.startsWith(folder));
    changes.push(...(await planFolder(resolve(cwd, target.out), files, keeps)));
  }
  return changes;
}

function drift({ action }: Change, file: string): Drift {
  return { file, reason: action === "create" ? "missing" : action === "remove" ? "stale" : "changed" };
}

function posix(path: string): string {
  return path.split(sep).join("/");
}
