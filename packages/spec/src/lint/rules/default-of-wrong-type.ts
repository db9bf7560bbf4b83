import type { JsonValue } from "../../document/json.js";
import { isJsonObject, strings } from "../../document/json-values.js";
import { finding } from "../finding.js";
import type { PageRule } from "../page-rule.js";
import { requestParts } from "../schema-parts.js";

export const defaultOfWrongType: PageRule = (page) =>
  requestParts(page).flatMap(({ schema, whole, pointer, label }) => {
    const { default: fallback, type } = schema;
    const types = typeof type === "string" ? [type] : strings(type);
    if (fallback === undefined || types.length === 0 || types.some((name) => isOfType(fallback, name)))
      return [];
    const message = `${label} is ${types.join(" or ")}, but its default is ${JSON.stringify(fallback)}`;
    return [finding("default-of-wrong-type", message, whole.at(pointer))];
  });

function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    default:
      return true;
  }
}
