import type { JsonObject, JsonValue } from "../document/json.js";
import { strings } from "../document/json-values.js";
import { isInexact } from "../positions/inexact-numbers.js";

/**
 * Converts a text to a value of a schema's type; the text itself if that fails. An integer that a number cannot hold
 * exactly stays a text, which does not fit the type and is reported as such.
 */
export function typedText(text: string, schema: JsonObject): JsonValue {
  const types = typeof schema["type"] === "string" ? [schema["type"]] : strings(schema["type"]);
  const bare = text.replace(/^(["'“”])(.*)["'“”]$/, "$2");
  if (types.includes("boolean") && /^(true|false)$/i.test(bare)) return bare.toLowerCase() === "true";
  if (
    (types.includes("number") || types.includes("integer")) &&
    bare !== "" &&
    Number.isFinite(Number(bare)) &&
    !isInexact(bare)
  ) {
    return Number(bare);
  }
  return bare;
}
