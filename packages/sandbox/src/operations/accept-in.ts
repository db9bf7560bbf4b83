import { satisfy } from "../answers/conditions.js";
import { schemaAt } from "../answers/schema-at.js";
import type { JsonObject, JsonValue, LifecycleDescription } from "../document/contract.js";

/** Adds the success value of a create to a response about several predictions, if its schema has it. */
export function acceptIn(
  body: JsonValue,
  schema: JsonObject,
  { accepted, id }: LifecycleDescription,
): JsonValue {
  if (!accepted?.pointer || accepted.pointer === id || accepted.equals === undefined) return body;
  return schemaAt(schema, accepted.pointer) ? satisfy(body, accepted, schema) : body;
}
