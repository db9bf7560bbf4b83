import type { JSONObject, JSONValue } from "@ai-sdk/provider";

/** A value as serialized in JSON: values that JSON does not support are dropped. */
export function asJson(value: unknown): JSONValue {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

export function asJsonObject(value: unknown): JSONObject | undefined {
  const json = asJson(value);
  return isJsonObject(json) ? json : undefined;
}

function isJsonObject(value: JSONValue): value is JSONObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
