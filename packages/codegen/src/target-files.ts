import { type CorsacDocument, describeService } from "@corsac/importer";
import { emitCues } from "./emit/emit-cues.js";
import { emitModels } from "./emit/emit-models.js";
import { emitService } from "./emit/emit-service.js";
import { emitTanstackQuery } from "./emit/emit-tanstack-query.js";
import { emitZod } from "./emit/emit-zod.js";
import { indexFile, type ReExport } from "./emit/index-file.js";
import { exportedNames, requireDistinct } from "./exported-names.js";
import { fileName } from "./syntax/file-name.js";
import { importFrom, type Target } from "./target.js";

/** One service as a target sees it. */
export interface TargetService {
  readonly document: CorsacDocument;
  /** Where it comes from, for the files' first lines: `specs/replicate`. */
  readonly source: string;
  /** Own name → name in the index over all services, for the names that differ. */
  readonly indexNames?: Readonly<Record<string, string>>;
}

/**
 * Every file of a target: a folder for each service, and an index over all. The names of the services are distinct, as
 * `requireDistinctServices` has seen to.
 *
 * @param specs the folder that the index names as its source: `specs`
 * @returns text by path inside the target's folder
 */
export async function targetFiles(
  target: Target,
  services: readonly TargetService[],
  specs: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const exported: ReExport[] = [];
  for (const { document, source, indexNames = {} } of services) {
    const { name } = describeService(document);
    const folder = fileName(name);
    const exports = exportedNames(document, source, target);
    requireDistinct(exports);
    for (const [path, text] of await serviceFiles(document, source, name, target)) {
      files.set(`${folder}/${path}`, text);
    }
    files.set(`${folder}/index.gen.ts`, indexFile(exports, source));
    exported.push({
      from: `./${folder}/index.gen.js`,
      values: exports.flatMap(({ values }) => values.map((value) => inIndex(value, indexNames))).sort(),
      types: exports.flatMap(({ types }) => types.map((type) => inIndex(type, indexNames))).sort(),
    });
  }
  if (target.emit.includes("cues")) files.set("answer-cues.gen.ts", emitCues());
  return files.set("index.gen.ts", indexFile(exported, specs));
}

/** A name as the index exports it: `painter as zebraPainter`. */
function inIndex(name: string, indexNames: Readonly<Record<string, string>>): string {
  const other = Object.hasOwn(indexNames, name) ? indexNames[name] : undefined;
  return other === undefined || other === name ? name : `${name} as ${other}`;
}

async function serviceFiles(
  document: CorsacDocument,
  source: string,
  name: string,
  target: Target,
): Promise<[path: string, text: string][]> {
  const core = target.coreImport ?? "@corsac/core";
  const serviceImport =
    target.serviceImport === undefined
      ? "../shared.gen.js"
      : importFrom(target.serviceImport.replaceAll("{service}", fileName(name)), 2);
  const services = target.emit.includes("services")
    ? await emitService(document, { source, coreImport: importFrom(core, 1) })
    : [];
  const models = target.emit.includes("models")
    ? emitModels(document, { source, coreImport: importFrom(core, 2), serviceImport })
    : [];
  const zod = target.emit.includes("zod") ? emitZod(document, source) : [];
  const queries = target.emit.includes("tanstack-query")
    ? emitTanstackQuery(document, source, importFrom(core, 1))
    : [];
  return [...services, ...models, ...zod, ...queries];
}
