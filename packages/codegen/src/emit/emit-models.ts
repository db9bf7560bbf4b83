import { type CorsacDocument, describeService, type ModelData } from "@corsac/importer";
import { CodegenError } from "../codegen-error.js";
import { describedModels } from "../described-models.js";
import { fileName } from "../syntax/file-name.js";
import { serviceIdentifier } from "../syntax/identifier.js";
import type { EmitContext } from "./emit-context.js";
import { modelFile } from "./model-file.js";
import { ownOperations } from "./own-operations.js";

/**
 * One file for each model: `models/<slug>.gen.ts`.
 *
 * @returns text by path inside the service's folder, in the order of the document's models
 */
export function emitModels(
  document: CorsacDocument,
  context: Partial<EmitContext> = {},
): Map<string, string> {
  const service = describeService(document);
  const complete: EmitContext = {
    source: service.name,
    coreImport: "@corsac/core",
    serviceImport: "../shared.gen.js",
    ...context,
  };
  const identifier = serviceIdentifier(service.name);
  const files = new Map<string, string>();
  const models = describedModels(document);
  for (const [path, model] of modelPaths(models)) {
    files.set(path, modelFile(model, ownOperations(model, models, service), identifier, complete));
  }
  return files;
}

/** Each model with its file's path; two models of one file are an error. */
export function modelPaths(models: readonly ModelData[]): [path: string, model: ModelData][] {
  const owners = new Map<string, ModelData>();
  return models.map((model) => {
    const path = `models/${fileName(model.slug)}.gen.ts`;
    const owner = owners.get(path.toLowerCase());
    if (owner !== undefined) {
      throw new CodegenError("name-clash", `the models ${owner.id} and ${model.id} would both be ${path}`, {
        hint: "Give one of them another slug in the service's names.yaml.",
      });
    }
    owners.set(path.toLowerCase(), model);
    return [path, model];
  });
}
