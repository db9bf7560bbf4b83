import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonList,
  jsonObject,
  setProperty,
} from "../document/contract.js";

/**
 * Copies values of the request into the response: text, numbers and booleans of the same name, if the response's schema
 * allows them. URLs are not copied, because an output rarely has the URL of an input.
 */
export function repeatRequest(
  answer: JsonValue | undefined,
  schema: JsonObject,
  request: JsonObject,
): JsonValue | undefined {
  if (!isJsonObject(answer)) return answer;
  const repeated: JsonObject = { ...answer };
  for (const [name, property] of Object.entries(jsonObject(schema["properties"]))) {
    const sent = Object.hasOwn(request, name) ? request[name] : undefined;
    if (sent !== undefined && takes(jsonObject(property), sent)) setProperty(repeated, name, sent);
  }
  return repeated;
}

/** Whether a schema declares the type of a value and does not exclude it. */
function takes(schema: JsonObject, value: JsonValue): boolean {
  if (schema["const"] !== undefined || schema["format"] === "uri" || schema["format"] === "url") return false;
  if (Array.isArray(schema["enum"]) && !schema["enum"].includes(value)) return false;
  const types = Array.isArray(schema["type"]) ? jsonList(schema["type"]) : [schema["type"]];
  return types.some(
    (type) => type !== "object" && (type === typeof value || (type === "integer" && Number.isInteger(value))),
  );
}
