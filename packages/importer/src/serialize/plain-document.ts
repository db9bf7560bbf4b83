import type { CorsacDocument } from "../document/extensions.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

/** Members that hold data, in which nothing is an extension. */
const data: ReadonlySet<string> = new Set(["example", "default", "enum", "const", "value"]);

/** A document without Corsac's extensions, for tools that have no use for them: plain OpenAPI 3.1. */
export function plainDocument(document: CorsacDocument): JsonObject {
  return withoutExtensions(document, false);
}

/** @param isNamed Whether the members are named by the author: fields of a schema, headers, paths. */
function withoutExtensions(owner: JsonObject, isNamed: boolean): JsonObject {
  const entries = Object.entries(owner).flatMap(([key, value]): [string, JsonValue][] => {
    if (!isNamed && key.startsWith("x-corsac-")) return [];
    if (!isNamed && data.has(key)) return [[key, value]];
    // A schema's examples are values, those of a body are objects that hold one.
    if (!isNamed && key === "examples" && Array.isArray(value)) return [[key, value]];
    return [[key, plainValue(value, !isNamed && key === "properties")]];
  });
  return Object.fromEntries(entries);
}

function plainValue(value: JsonValue, isNamed: boolean): JsonValue {
  if (Array.isArray(value)) return value.map((item) => plainValue(item, false));
  return isJsonObject(value) ? withoutExtensions(value, isNamed) : value;
}
