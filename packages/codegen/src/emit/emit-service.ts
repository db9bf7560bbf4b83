import { type CorsacDocument, describeService } from "@corsac/importer";
import { describedModels } from "../described-models.js";
import { operationTypes } from "../operation-types/operation-types.js";
import type { EmitContext } from "./emit-context.js";
import { ownOperations } from "./own-operations.js";
import { serviceFile, sharedFile } from "./service-file.js";

/**
 * The files of a service: `service.gen.ts` with every operation, `shared.gen.ts` with what its models share, and
 * `operations.gen.ts` with the types of the operations. Raw operations need the first. Models import the second, so that a
 * program that runs one model does not import the operations of all others.
 *
 * @returns text by path inside the service's folder
 */
export async function emitService(
  document: CorsacDocument,
  context: Partial<EmitContext> = {},
): Promise<Map<string, string>> {
  const service = describeService(document);
  const { source = service.name, coreImport = "@corsac/core" } = context;
  const models = describedModels(document);
  const owned = new Set(models.flatMap((model) => Object.keys(ownOperations(model, models, service))));
  const operations = Object.entries(service.operations).filter(([id]) => !owned.has(id));
  const shared = { ...service, operations: Object.fromEntries(operations) };
  return new Map([
    ["service.gen.ts", serviceFile(service, { source, coreImport })],
    ["shared.gen.ts", sharedFile(shared, { source, coreImport })],
    ["operations.gen.ts", operationTypes(document, source)],
  ]);
}
