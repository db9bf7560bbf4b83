import { isOperationMethod } from "@corsac/importer/document";
import type { ApiDocument, Operation, Parameter } from "./openapi.js";
import { resolveParameter } from "./resolve.js";

/** An operation with its method and path. */
export interface LocatedOperation {
  /** The operationId, or an id derived from method and path. */
  id: string;
  /** Upper case. */
  method: string;
  path: string;
  operation: Operation;
  /** The parameters of the path and the operation. Those of the operation have priority. */
  parameters: Parameter[];
}

/** All operations, in the document's order. */
export function listOperations(document: ApiDocument): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter(isOperationMethod)
      .flatMap((method) => {
        const operation = item[method];
        if (operation === undefined) return [];
        const id = operation.operationId ?? `${method}${path.replace(/[^A-Za-z0-9]+/g, "-")}`;
        const byKey = new Map<string, Parameter>();
        for (const parameter of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
          const resolved = resolveParameter(document, parameter);
          byKey.set(`${resolved.in} ${resolved.name}`, resolved);
        }
        return [{ id, method: method.toUpperCase(), path, operation, parameters: [...byKey.values()] }];
      }),
  );
}
