import {
  type CorsacDocument,
  isJsonObject,
  type JsonValue,
  operationMethods,
  resolveSchema,
} from "@corsac/importer/document";
import { stringLiteral } from "../syntax/text.js";
import { entriesOf } from "./entries.js";
import { isEventStream } from "./media.js";

/**
 * Every operation and every schema of a document, as its types are reached: `components["schemas"]["Pet"]`. Operations that
 * answer with server-sent events are left out: 7.13 types those as what the document says of one event, and what a client
 * gives is an iterable of events.
 */
export function typePlaces(document: CorsacDocument): string[] {
  const operations = entriesOf(document.paths).flatMap(([path, item]) =>
    operationMethods
      .filter(
        (method) => isJsonObject(item) && item[method] !== undefined && !hasEvents(document, item[method]),
      )
      .map((method) => `paths[${stringLiteral(path)}]["${method}"]`),
  );
  const schemas = entriesOf(document.components?.["schemas"]).map(
    ([name]) => `components["schemas"][${stringLiteral(name)}]`,
  );
  return [...operations, ...schemas];
}

function hasEvents(document: CorsacDocument, operation: JsonValue): boolean {
  if (!isJsonObject(operation) || !isJsonObject(operation["responses"])) return false;
  return Object.values(operation["responses"]).some((written) => {
    const response = resolveSchema(document, written);
    const content = response?.["content"];
    return isJsonObject(content) && Object.keys(content).some(isEventStream);
  });
}
