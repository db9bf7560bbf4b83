import { type CorsacDocument, describeService } from "@corsac/importer";
import { CodegenError } from "./codegen-error.js";
import { emitModels } from "./emit/emit-models.js";
import { emitService } from "./emit/emit-service.js";
import { indexFile, type ReExport } from "./emit/index-file.js";
import { exportedNames, type OwnedExport, requireDistinct } from "./exported-names.js";
import { fileName } from "./syntax/file-name.js";
import { importFrom, type Target } from "./target.js";

/** One service as a target sees it. */
export interface TargetService {
  readonly document: CorsacDocument;
  /** Where it comes from, for the files' first lines: `specs/replicate`. */
  readonly source: string;
}

/**
 * Every file of a target: a folder for each service, and an index over all.
 *
 * @param specs what the index says it comes from: `specs`
 * @returns text by path inside the target's folder
 */
export async function targetFiles(
  target: Target,
  services: readonly TargetService[],
  specs: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const exported: ReExport[] = [];
  const owned: OwnedExport[] = [];
  for (const { document, source } of services) {
    const { name } = describeService(document);
    const folder = fileName(name);
    if (files.has(`${folder}/index.gen.ts`)) {
      throw new CodegenError("name-clash", `two services would both be ${folder}/ in ${target.out}`, {
        hint: "Rename one of their folders.",
      });
    }
    const exports = exportedNames(document, source, target);
    owned.push(...exports);
    for (const [path, text] of await serviceFiles(document, source, name, target)) {
      files.set(`${folder}/${path}`, text);
    }
    files.set(`${folder}/index.gen.ts`, indexFile(exports, source));
    exported.push({
      from: `./${folder}/index.gen.js`,
      values: exports.flatMap((entry) => entry.values).sort(),
      types: exports.flatMap((entry) => entry.types).sort(),
    });
  }
  requireDistinct(owned);
  return files.set("index.gen.ts", indexFile(exported, specs));
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
      ? "../service.gen.js"
      : importFrom(target.serviceImport.replaceAll("{service}", fileName(name)), 2);
  const services = target.emit.includes("services")
    ? await emitService(document, { source, coreImport: importFrom(core, 1) })
    : [];
  const models = target.emit.includes("models")
    ? emitModels(document, { source, coreImport: importFrom(core, 2), serviceImport })
    : [];
  return [...services, ...models];
}
