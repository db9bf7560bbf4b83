import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";

/**
 * `nullable: true` of OpenAPI 3.0 and `x-nullable` of Swagger 2.0 as JSON Schema. A nullable reference becomes a
 * choice; the keywords next to it (a description, a default) stay outside.
 */
export function plainNullable(schema: JsonObject): JsonObject {
  const { nullable, "x-nullable": older, ...rest } = schema;
  if (nullable !== true && older !== true) return rest;
  const { type, enum: values } = rest;
  const allowed = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  if (typeof type === "string") return { ...rest, type: type === "null" ? type : [type, "null"], ...allowed };
  if (Array.isArray(type))
    return { ...rest, type: type.includes("null") ? type : [...type, "null"], ...allowed };
  for (const keyword of ["anyOf", "oneOf"]) {
    const choices = rest[keyword];
    if (!Array.isArray(choices)) continue;
    return { ...rest, [keyword]: choices.some(isNull) ? choices : [...choices, { type: "null" }] };
  }
  if (typeof rest["$ref"] === "string") {
    const { $ref, ...beside } = rest;
    return { anyOf: [{ $ref }, { type: "null" }], ...beside };
  }
  if (Array.isArray(rest["allOf"])) {
    const { allOf, ...beside } = rest;
    return { anyOf: [{ allOf }, { type: "null" }], ...beside };
  }
  return { ...rest, ...allowed };
}

function isNull(choice: JsonValue): boolean {
  return isJsonObject(choice) && choice["type"] === "null";
}
