import { type CorsacDocument, isJsonObject, operationMethods } from "@corsac/importer/document";
import { stringLiteral } from "../syntax/text.js";
import { entriesOf } from "./entries.js";

/** Every operation and every schema of a document, as its types are reached: `components["schemas"]["Pet"]`. */
export function typePlaces(document: CorsacDocument): string[] {
  const operations = entriesOf(document.paths).flatMap(([path, item]) =>
    operationMethods
      .filter((method) => isJsonObject(item) && item[method] !== undefined)
      .map((method) => `paths[${stringLiteral(path)}]["${method}"]`),
  );
  const schemas = entriesOf(document.components?.["schemas"]).map(
    ([name]) => `components["schemas"][${stringLiteral(name)}]`,
  );
  return [...operations, ...schemas];
}
