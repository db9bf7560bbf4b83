import type { JsonObject, JsonValue } from "../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectAt,
  objectMember,
  textMember,
} from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { saysSomething } from "./output-files.js";

/**
 * Uses the documented event schema of a model's create as the schema of one chunk, in place, where the model streams
 * and no overlay declares one. A list is a list of chunks.
 */
export function completeStream(document: JsonObject, model: JsonObject): void {
  const stream = objectAt(model, "stream");
  if (stream === undefined && model["kind"] !== "stream") return;
  if (stream?.["chunk"] !== undefined) return;
  const [create] = arrayMember(model, "create");
  const schema = eventSchema(document, textMember(create, "operation"));
  if (schema === undefined || !saysSomething(document, schema)) return;
  const chunk =
    isJsonObject(schema) && typeof schema["$ref"] === "string" ? { $ref: schema["$ref"] } : undefined;
  model["stream"] = { ...stream, chunk: chunk ?? added(document, model, schema) };
}

/** Whether a model that always streams declares the content of its chunks. */
export function saysPieces(model: JsonObject): boolean {
  const stream = objectMember(model, "stream");
  return model["kind"] === "stream" && (stream["chunk"] !== undefined || stream["text"] !== undefined);
}

function eventSchema(document: JsonObject, id: string | undefined): JsonValue | undefined {
  const operation = listOperations(document).find((one) => one.id !== undefined && one.id === id)?.operation;
  const responses = objectMember(operation, "responses");
  for (const status of Object.keys(responses).filter((one) => one.startsWith("2"))) {
    const content = objectMember(resolveSchema(document, responses[status]), "content");
    const type = Object.keys(content).find((one) => /^text\/event-stream\b/i.test(one));
    const schema = type === undefined ? undefined : member(content[type], "schema");
    const items = resolveSchema(document, schema)?.["items"];
    if (schema !== undefined) return isJsonObject(items) ? items : schema;
  }
  return undefined;
}

function added(document: JsonObject, model: JsonObject, schema: JsonValue): JsonObject {
  const components = objectMember(document, "components");
  const schemas = objectMember(components, "schemas");
  const name = `${textMember(model, "name") ?? "model"}Piece`.replace(/^./, (first) => first.toUpperCase());
  let free = name;
  for (let number = 2; Object.hasOwn(schemas, free); number += 1) free = `${name}${number}`;
  components["schemas"] = { ...schemas, [free]: structuredClone(schema) };
  document["components"] = components;
  return { $ref: `#/components/schemas/${free}` };
}
