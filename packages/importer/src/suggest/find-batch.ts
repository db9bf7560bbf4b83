import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { valueAtPointer } from "../document/json-pointer.js";
import { isJsonObject, member, objectMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { contentExamples } from "../document/success-content.js";
import { sourceLocation } from "../finish/source-location.js";

/**
 * A documented operation that takes many ids at once, at the path of a lifecycle's query, as a sentence for people. It
 * is not proposed, because no page documents how the items of its response are identified.
 */
export function findBatch(document: JsonObject, query: string | undefined): Message[] {
  const operations = listOperations(document);
  const path = operations
    .find(({ id }) => id !== undefined && id === query)
    ?.path.replace(/\/\{[^{}]+\}$/, "");
  const operation = operations.find((one) => one.method === "post" && one.path === path);
  const content = Object.values(
    objectMember(resolveSchema(document, member(operation?.operation, "requestBody")), "content"),
  )[0];
  if (operation?.id === undefined || !isJsonObject(content)) return [];
  const ids = idList(resolveSchema(document, content["schema"]), contentExamples(content));
  if (ids === undefined) return [];
  const { location } = sourceLocation(operation.operation["x-corsac-source"]);
  const where = location === undefined ? "" : ` (${location.file}:${location.line})`;
  return [
    phrase`POST ${operation.path} queries many at once by ${ids.slice(1)}${where}, but no page shows how its answers are told apart; it is left out`,
  ];
}

function idList(schema: JsonObject | undefined, examples: readonly JsonValue[]): JsonPointer | undefined {
  for (const name of ["ids", "task_ids", "taskIds"]) {
    const isList = member(objectMember(schema, "properties")[name], "type") === "array";
    if (isList || examples.some((example) => Array.isArray(valueAtPointer(example, `/${name}`))))
      return `/${name}`;
  }
  return undefined;
}
