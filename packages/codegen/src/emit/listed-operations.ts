import { type CorsacDocument, describeService } from "@corsac/importer";
import { isJsonObject, type JsonObject, type JsonValue } from "@corsac/importer/document";
import { exportName } from "../syntax/export-name.js";

/** An operation with the part of the document that describes it. */
export interface ListedOperation {
  readonly id: string;
  /** The start of the names that a file exports for it: `listModels`. No two operations have the same. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly described: JsonObject;
  /** Whether every call passes a parameter. */
  readonly hasRequiredParameter: boolean;
}

/** The operations of a document that have an id, in its order. */
export function listedOperations(document: CorsacDocument): ListedOperation[] {
  const taken = new Set<string>();
  return Object.entries(describeService(document).operations).flatMap(([id, { method, path }]) => {
    const item = document.paths[path];
    const described = isJsonObject(item) ? item[method.toLowerCase()] : undefined;
    if (!isJsonObject(described) || described["operationId"] !== id) return [];
    let name = exportName(id);
    while (taken.has(name)) name = `${name}_`;
    taken.add(name);
    const parameters = [...parametersOf(document, item), ...parametersOf(document, described)];
    const hasRequiredParameter = parameters.some((parameter) => parameter["required"] === true);
    return [{ id, name, method, path, described, hasRequiredParameter }];
  });
}

/** The parameters of a path or an operation, with references to components followed. */
function parametersOf(document: CorsacDocument, holder: JsonValue | undefined): JsonObject[] {
  const listed = isJsonObject(holder) && Array.isArray(holder["parameters"]) ? holder["parameters"] : [];
  const shared = document.components["parameters"];
  return listed.flatMap((parameter) => {
    const reference = isJsonObject(parameter) ? parameter["$ref"] : undefined;
    if (typeof reference !== "string") return isJsonObject(parameter) ? [parameter] : [];
    const name = reference.replace("#/components/parameters/", "");
    const found = isJsonObject(shared) ? shared[name] : undefined;
    return isJsonObject(found) ? [found] : [];
  });
}
