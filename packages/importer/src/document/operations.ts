import type { JsonObject } from "./json.js";
import { isJsonObject, objectMember, textMember } from "./json-values.js";

/** A method of OpenAPI 3.1. */
export type OperationMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** The methods of OpenAPI 3.1. */
export const operationMethods: readonly OperationMethod[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** One operation of a document. */
export interface DocumentOperation {
  path: string;
  /** Lower case. */
  method: OperationMethod;
  /** The path item that contains it. */
  item: JsonObject;
  operation: JsonObject;
  id: string | undefined;
}

/** All operations, in the order of the document. */
export function listOperations(document: JsonObject): DocumentOperation[] {
  const operations: DocumentOperation[] = [];
  for (const [path, item] of Object.entries(objectMember(document, "paths"))) {
    if (!isJsonObject(item)) continue;
    for (const [method, operation] of Object.entries(item)) {
      if (!isOperationMethod(method) || !isJsonObject(operation)) continue;
      operations.push({ path, method, item, operation, id: textMember(operation, "operationId") });
    }
  }
  return operations;
}

/** Whether a member of a path item is an operation. */
export function isOperationMethod(name: string): name is OperationMethod {
  return operationMethods.some((method) => method === name);
}

/** The number of operations in the paths of a document. */
export function countOperations(document: JsonObject): number {
  return listOperations(document).length;
}

/** The names of a path's parameters: `/a/{id}` → `id`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}
