import type { JsonObject } from "../../document/json.js";

/** The type line of a field on a published page: `string`, `array[string]`, `object {3}`, `string | null`. */
export interface FieldType {
  schema: JsonObject;
  /** Where the following fields are nested: in the object, or in the array's items. */
  opens?: "object" | "items";
  /** The number of the object's fields, if the page contains it. */
  count?: number;
}

const pattern =
  /^(string|integer|number|boolean|object|array|null|any|file|enum)\s*(?:<([^>]*)>)?\s*(?:\[(.*)\])?\s*(?:\([^)]*\))?\s*(?:\{(\d+)\})?\s*(\|\s*null)?$/;

/** Reads a type line; undefined for any other line. */
export function readFieldType(line: string): FieldType | undefined {
  const match = pattern.exec(line.trim());
  if (match === null) return undefined;
  const [, name = "", format, inner, count, nullable] = match;
  const type = typeOf(name, format, inner);
  if (count !== undefined) type.count = Number(count);
  if (nullable !== undefined && typeof type.schema["type"] === "string") {
    type.schema["type"] = [type.schema["type"], "null"];
  }
  return type;
}

function typeOf(name: string, format: string | undefined, inner: string | undefined): FieldType {
  if (name === "any") return { schema: {} };
  if (name === "file") return { schema: { type: "string", format: "binary" } };
  if (name === "enum") return { schema: { type: format ?? "string" } };
  if (name === "object") return { schema: { type: "object" }, opens: "object" };
  if (name === "array") {
    const items = inner === undefined ? undefined : readFieldType(inner);
    const schema: JsonObject = { type: "array", items: items?.schema ?? {} };
    if (items?.opens !== "object") return { schema };
    return { schema, opens: "items", ...(items.count === undefined ? {} : { count: items.count }) };
  }
  return { schema: { type: name, ...(format === undefined ? {} : { format }) } };
}
