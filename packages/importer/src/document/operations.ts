import type { JsonObject } from "./json.js";
import { isJsonObject, objectMember, textMember } from "./json-values.js";

/** The methods OpenAPI 3.1 has. */
export const operationMethods: readonly string[] = [
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
  method: string;
  /** The path item around it. */
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
      if (!operationMethods.includes(method) || !isJsonObject(operation)) continue;
      operations.push({ path, method, item, operation, id: textMember(operation, "operationId") });
    }
  }
  return operations;
}

/** The names of a path's parameters: `/a/{id}` → `id`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}
