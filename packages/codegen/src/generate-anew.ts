import { dirname, relative, resolve, sep } from "node:path";
import { appendNames } from "@corsac/importer";
import { findServices } from "@corsac/importer/node";
import { type BuiltService, buildService } from "./build-service.js";
import { CodegenError } from "./codegen-error.js";
import { requireDistinctServices } from "./distinct-services.js";
import { nameInIndexes } from "./index-names.js";
import { applyChanges, type Change, planFile } from "./output/change.js";
import { planFolder } from "./output/plan-folder.js";
import type { Drift, GenerateReport } from "./report.js";
import { fileName } from "./syntax/file-name.js";
import type { Target } from "./target.js";
import { type TargetService, targetFiles } from "./target-files.js";

/** What to generate, and where: both folders absolute. */
export interface GenerateAnewOptions {
  cwd: string;
  specs: string;
  targets: readonly Target[];
  check: boolean;
  /** Absolute. */
  allowReferences: readonly string[];
}

/** What was done, and every file it concerned. */
export interface GeneratedAnew {
  report: GenerateReport;
  /** Absolute; removed ones left out. */
  files: string[];
}

/** Does the work of `generate`, whatever was done before. */
export async function generateAnew(options: GenerateAnewOptions): Promise<GeneratedAnew> {
  const { cwd, specs, allowReferences } = options;
  const services: BuiltService[] = [];
  for (const folder of await findFolders(specs, cwd)) {
    services.push(await buildService(folder, posix(relative(cwd, folder)), allowReferences));
  }

  const changes = await planChanges(options.targets, services, cwd, specs);
  if (!options.check) await applyChanges(changes);
  const shown = (change: Change): string => posix(relative(cwd, change.path));
  const of = (...actions: Change["action"][]): Change[] =>
    changes.filter(({ action }) => actions.includes(action));
  const report: GenerateReport = {
    services: services.map((service) => service.report),
    written: options.check ? [] : of("create", "update").map(shown),
    unchanged: of("keep").length,
    removed: options.check ? [] : of("remove").map(shown),
    drift: options.check
      ? of("create", "update", "remove").map((change) => drift(change, shown(change)))
      : [],
  };
  return { report, files: of("create", "update", "keep").map(({ path }) => path) };
}

async function findFolders(specs: string, cwd: string): Promise<string[]> {
  const folders = await findServices(specs);
  if (folders.length > 0) return folders;
  const parent = dirname(specs);
  if ((await findServices(parent)).includes(specs))
    throw new CodegenError("specs-not-found", `${specs} is the folder of one service`, {
      hint: `Give the folder that holds the services: ${posix(relative(cwd, parent)) || "."}`,
    });
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
  requireDistinctServices(services);
  const indexNames = await nameInIndexes(targets, services, cwd);
  for (const service of services) {
    for (const [path, text] of service.derived) changes.push(await planFile(path, text));
    if (service.report.failed) continue;
    const { path, file, names } = service.names;
    const text = appendNames(file, { ...names, index: indexNames.get(service) ?? {} });
    if (text !== undefined) changes.push(await planFile(path, text));
  }
  const documented = services.flatMap((service): TargetService[] => {
    const { document, report } = service;
    if (document === undefined) return [];
    return [{ document, source: report.folder, indexNames: indexNames.get(service) ?? {} }];
  });
  const failed = services
    .filter((service) => service.report.failed)
    .map((service) => `${fileName(service.report.name)}/`);
  // Where no service can be read, an index over none of them would only take away what programs import.
  if (documented.length === 0 && failed.length > 0) return changes;
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
