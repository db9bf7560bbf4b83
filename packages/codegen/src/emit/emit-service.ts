import { type CorsacDocument, describeService } from "@corsac/spec";
import { operationTypes } from "../operation-types/operation-types.js";
import type { EmitContext } from "./emit-context.js";
import { serviceFile } from "./service-file.js";

/**
 * The files of a service: `service.gen.ts` and `operations.gen.ts`.
 *
 * @returns text by path inside the service's folder
 */
export async function emitService(
  document: CorsacDocument,
  context: Partial<EmitContext> = {},
): Promise<Map<string, string>> {
  const service = describeService(document);
  const { source = service.name, coreImport = "@corsac/core" } = context;
  return new Map([
    ["service.gen.ts", serviceFile(service, { source, coreImport })],
    ["operations.gen.ts", operationTypes(document, source)],
  ]);
}
