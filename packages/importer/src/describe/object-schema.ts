import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";
import { allowsObject } from "../document/schema-types.js";

/**
 * A schema without the alternatives that no object matches: an input is always an object. It allows the same objects
 * as before, and nothing else. Where it allowed no object, the result is `{ not: {} }`.
 *
 * @param schema without references
 */
export function objectSchema(schema: JsonObject): JsonObject {
  if (!allowsObject(schema)) return { not: {} };
  const kept = objectForms(schema);
  return isObject(kept) ? kept : { type: "object", ...kept };
}

function objectForms(schema: JsonObject): JsonObject {
  const kept = { ...schema };
  if (Array.isArray(schema["type"])) kept["type"] = "object";
  if (Array.isArray(schema["enum"])) kept["enum"] = schema["enum"].filter(isJsonObject);
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    const forms = schema[keyword];
    if (!Array.isArray(forms)) continue;
    // No alternative that is removed matches an object, so that "exactly one" keeps its meaning.
    const left = keyword === "allOf" ? forms : forms.filter((form) => allowsObject(form));
    kept[keyword] = left.map((form) => (isJsonObject(form) ? objectForms(form) : form));
  }
  return kept;
}

/** Whether the keywords themselves describe an object. */
function isObject(schema: JsonValue): boolean {
  if (!isJsonObject(schema)) return false;
  const { type, properties, additionalProperties, allOf, anyOf, oneOf } = schema;
  if (type === "object" || isJsonObject(properties) || isJsonObject(additionalProperties)) return true;
  if (Array.isArray(allOf) && allOf.some(isObject)) return true;
  return [anyOf, oneOf].some((forms) => Array.isArray(forms) && forms.length > 0 && forms.every(isObject));
}
