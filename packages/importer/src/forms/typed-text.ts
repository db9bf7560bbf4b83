import type { JsonObject, JsonValue } from "../document/json.js";
import { strings } from "../document/json-values.js";

/** Converts a text to a value of a schema's type; the text itself if that fails. */
export function typedText(text: string, schema: JsonObject): JsonValue {
  const types = typeof schema["type"] === "string" ? [schema["type"]] : strings(schema["type"]);
  const bare = text.replace(/^(["'“”])(.*)["'“”]$/, "$2");
  if (types.includes("boolean") && /^(true|false)$/i.test(bare)) return bare.toLowerCase() === "true";
  if (
    (types.includes("number") || types.includes("integer")) &&
    bare !== "" &&
    Number.isFinite(Number(bare))
  ) {
    return Number(bare);
  }
  return bare;
}
