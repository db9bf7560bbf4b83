import { join, resolve } from "node:path";
import { type CorsacDocument, Diagnostics, describeService, readNames } from "@corsac/importer";
import type { BuiltService } from "./build-service.js";
import { exportedNames, type OwnedExport, requireDistinct } from "./exported-names.js";
import { type FlatService, flatNames } from "./flat-names.js";
import { readTextFile } from "./output/text-file.js";
import { fileName } from "./syntax/file-name.js";
import { serviceIdentifier } from "./syntax/identifier.js";
import type { Target } from "./target.js";

/**
 * The names that services have in the targets' indexes where they differ from their own: those of names.yaml, and new ones
 * where two services export one name. Which of two was there first is read from the index in the target's
 * folder and by names.yaml.
 *
 * @param cwd what the targets' folders start from, absolute
 */
export async function nameInIndexes(
  targets: readonly Target[],
  services: readonly BuiltService[],
  cwd: string,
): Promise<Map<BuiltService, Record<string, string>>> {
  const result = new Map(
    services.map((service): [BuiltService, Record<string, string>] => [
      service,
      { ...service.names.names.index },
    ]),
  );
  for (const target of targets) {
    const index = (await readTextFile(join(resolve(cwd, target.out), "index.gen.ts"))) ?? "";
    const named = services.flatMap((service): [BuiltService, FlatService][] => {
      const { document } = service;
      if (document === undefined) return [];
      return [[service, flatService(service, document, target, index, result.get(service) ?? {})]];
    });
    const names = flatNames(named.map(([, flat]) => flat));
    for (const [position, [service]] of named.entries()) {
      result.set(service, Object.fromEntries(names[position] ?? []));
    }
  }
  return result;
}

function flatService(
  { names, report }: BuiltService,
  document: CorsacDocument,
  target: Target,
  index: string,
  recorded: Readonly<Record<string, string>>,
): FlatService {
  const { name } = describeService(document);
  const exports = exportedNames(document, report.folder, target);
  requireDistinct(exports);
  const before = names.file === undefined ? undefined : readNames(names.file, new Diagnostics());
  return {
    source: report.folder,
    prefix: serviceIdentifier(name),
    exports,
    recorded,
    held: namesHeld(index, fileName(name)),
    isKnown: ({ kind, id }: OwnedExport): boolean =>
      before !== undefined && (kind === "service" || Object.hasOwn(before.models, id)),
  };
}

/** The names that an index over all services exports from a service's folder as the service's entry has them. */
function namesHeld(index: string, folder: string): Set<string> {
  const lists = [...index.matchAll(/^export (?:type )?\{([^{}]*)\} from "([^"]*)";$/gm)];
  return new Set(
    lists
      .filter(([, , from]) => from === `./${folder}/index.gen.js`)
      .flatMap(([, specifiers = ""]) => specifiers.split(","))
      .map((specifier) => specifier.trim().replace(/^type /, ""))
      .filter((specifier) => specifier !== "" && !specifier.includes(" ")),
  );
}
