import type { CorsacDocument } from "@corsac/importer";
import { stringLiteral } from "../syntax/text.js";
import { entriesOf, isObject } from "./entries.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation and every schema of a document, as its types are reached: `components["schemas"]["Pet"]`. */
export function typePlaces(document: CorsacDocument): string[] {
  const operations = entriesOf(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => isObject(item) && item[method] !== undefined)
      .map((method) => `paths[${stringLiteral(path)}]["${method}"]`),
  );
  const schemas = entriesOf(document.components?.["schemas"]).map(
    ([name]) => `components["schemas"][${stringLiteral(name)}]`,
  );
  return [...operations, ...schemas];
}
