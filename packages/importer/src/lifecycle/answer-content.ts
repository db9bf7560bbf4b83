import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, member, objectMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { type AnswerShape, readAnswerShape } from "./answer-shape.js";

/** The content of the first successful JSON answer; undefined where none is documented. */
export function successContent(document: JsonObject, operation: JsonObject): JsonObject | undefined {
  const responses = objectMember(operation, "responses");
  const status = Object.keys(responses).find((code) => /^2/.test(code));
  if (status === undefined) return undefined;
  const content = objectMember(resolveSchema(document, responses[status]), "content");
  const mediaType = Object.keys(content).find((type) => /json/i.test(type));
  return mediaType === undefined ? undefined : objectMember(content, mediaType);
}

/** The example values of a media type. */
export function contentExamples(content: JsonObject): JsonValue[] {
  const single = member(content, "example");
  const several = Object.values(objectMember(content, "examples")).flatMap((example) => {
    const value = member(example, "value");
    return value === undefined ? [] : [value];
  });
  return single === undefined ? several : [single, ...several];
}

/** Whether a page tells anything about its answer: an empty schema without an example proves nothing. */
export function saysSomething(document: JsonObject, content: JsonObject): boolean {
  const schema = resolveSchema(document, content["schema"]) ?? {};
  const isEmpty = Object.keys(schema).every((key) => key === "type" || key.startsWith("x-"));
  const hasNoFields =
    schema["type"] === "object" && Object.keys(objectMember(schema, "properties")).length === 0;
  return !(isEmpty || hasNoFields) || contentExamples(content).length > 0;
}

/** The shape of an answer by its schema, or by its examples where the schema has no fields. */
export function contentShape(document: JsonObject, content: JsonObject): AnswerShape | undefined {
  const declared = readAnswerShape(resolveSchema(document, content["schema"]) ?? {});
  if (declared !== undefined) return declared;
  return contentExamples(content)
    .map((example) => readAnswerShape(exampleSchema(example)))
    .find((shape) => shape !== undefined);
}

/** What an example proves of its schema: which fields there are. */
function exampleSchema(example: JsonValue): JsonObject {
  if (!isJsonObject(example)) return {};
  const properties = Object.entries(example).map(([key, value]) => [key, exampleSchema(value)]);
  return { type: "object", properties: Object.fromEntries(properties) };
}
