import { knownPointer, schemaAt } from "../answers/schema-at.js";
import {
  appendPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  type Place,
  pointerSegments,
  setProperty,
  valueAtPointer,
} from "../document/contract.js";
import { writePointer } from "../document/json-pointer.js";

/**
 * An output with as many items in the outermost list around its text as the input requests by role. A copy has its own
 * number and id. The output is unchanged if it has no such list, or several items in it already.
 */
export function severalTexts(output: JsonValue, schema: JsonObject, text: Place, count: number): JsonValue {
  const segments = pointerSegments(knownPointer(schema, text));
  const item = segments.findIndex((segment) => segment === "*" || segment === "0");
  if (item < 0 || count <= 1) return output;
  const list = segments.slice(0, item).reduce(appendPointer, "");
  const items = valueAtPointer(output, list);
  const [only, another] = Array.isArray(items) ? items : [];
  if (only === undefined || another !== undefined) return output;
  const properties = jsonObject(schemaAt(schema, `${list}/0`)?.["properties"]);
  const copies = Array.from({ length: count }, (_, index) => copyOf(only, properties, index));
  return writePointer(output, list, copies);
}

/**
 * A piece of the text with this number, of several that one stream carries: the item around its text has its number.
 * Undefined if the schema has no such item, so that texts could not be told apart.
 */
export function pieceOfText(
  piece: JsonValue,
  schema: JsonObject,
  text: Place,
  index: number,
): JsonValue | undefined {
  const segments = pointerSegments(knownPointer(schema, text));
  const item = segments.findIndex((segment) => segment === "*" || segment === "0");
  const list = segments.slice(0, Math.max(0, item)).reduce(appendPointer, "");
  const items = item < 0 ? undefined : valueAtPointer(piece, list);
  const properties = jsonObject(schemaAt(schema, `${list}/0`)?.["properties"]);
  const [only] = Array.isArray(items) ? items : [];
  if (only === undefined || !Object.entries(properties).some(isItemNumber)) return undefined;
  return writePointer(piece, list, [copyOf(only, properties, index)]);
}

/** Whether a property is the number of an item in its list. */
function isItemNumber([name, property]: [string, JsonValue]): boolean {
  return /index|number/i.test(name) && jsonObject(property)["type"] === "integer";
}

function copyOf(value: JsonValue, properties: JsonObject, index: number): JsonValue {
  const copy = structuredClone(value);
  if (!isJsonObject(copy) || index === 0) return copy;
  for (const [name, property] of Object.entries(properties)) {
    if (isItemNumber([name, property]) && typeof copy[name] === "number")
      setProperty(copy, name, copy[name] + index);
    if (name === "id" && typeof copy[name] === "string") setProperty(copy, name, `${copy[name]}-${index}`);
  }
  return copy;
}
