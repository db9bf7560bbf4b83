import { satisfy } from "../answers/conditions.js";
import { schemaAt } from "../answers/schema-at.js";
import type { JsonObject, JsonValue, LifecycleDescription } from "../document/contract.js";

/** A response around several predictions, with the same word of success as that of a create, where it has it. */
export function acceptIn(
  body: JsonValue,
  schema: JsonObject,
  { accepted, id }: LifecycleDescription,
): JsonValue {
  if (!accepted?.pointer || accepted.pointer === id || accepted.equals === undefined) return body;
  return schemaAt(schema, accepted.pointer) ? satisfy(body, accepted, schema) : body;
}
