import type { JsonObject, JsonValue } from "./json.js";
import { member, objectMember } from "./json-values.js";
import { resolveSchema } from "./schema-reference.js";

/** The content of the first successful JSON response; undefined where none is documented. */
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
