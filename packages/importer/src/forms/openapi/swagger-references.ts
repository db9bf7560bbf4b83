import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, textMember } from "../../document/json-values.js";
import type { Origins } from "../../positions/origins.js";

/**
 * Converts references into `definitions` to references into `components/schemas`, and a discriminator that is only a
 * name to that of OpenAPI 3. Returns the same value if there is nothing to change.
 */
export function swaggerReferences(value: JsonValue, origins: Origins): JsonValue {
  if (Array.isArray(value)) {
    const list = value.map((item) => swaggerReferences(item, origins));
    return list.every((item, index) => item === value[index]) ? value : origins.place(list, value);
  }
  if (!isJsonObject(value)) return value;
  let isChanged = false;
  const entries = Object.entries(value).map(([key, item]): [string, JsonValue] => {
    let next: JsonValue = item;
    if (key === "$ref" && typeof item === "string") {
      next = ofVersion3(item);
    } else if (key === "discriminator" && typeof item === "string" && textMember(value, key) !== undefined) {
      next = { propertyName: item };
    } else if (key === "mapping" && isJsonObject(item) && textMember(value, "propertyName") !== undefined) {
      next = mappingOfVersion3(item, origins);
    } else if (key !== "example" && key !== "examples") {
      next = swaggerReferences(item, origins);
    }
    if (next !== item) isChanged = true;
    return [key, next];
  });
  return isChanged ? origins.place(Object.fromEntries(entries), value) : value;
}

function ofVersion3(reference: string): string {
  return reference.replace(/^#\/definitions\//, "#/components/schemas/");
}

function mappingOfVersion3(mapping: JsonObject, origins: Origins): JsonObject {
  const entries = Object.entries(mapping).map(([word, item]): [string, JsonValue] => [
    word,
    typeof item === "string" ? ofVersion3(item) : item,
  ]);
  return entries.every(([word, item]) => item === mapping[word])
    ? mapping
    : origins.place(Object.fromEntries(entries), mapping);
}
