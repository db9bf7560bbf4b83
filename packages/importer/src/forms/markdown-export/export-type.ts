import type { JsonObject, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";

const joined = /^(anyOf|oneOf|allOf)$/;
const link = /^\[(.+?)\]\(#schema[^)]*\)$/;
/** `array[string]`, `array<string>`, `array(string)`, `array of string`, `list[string]`, `string[]`. */
const listed = [
  /^(?:array|list)\s*\[(.*)\]$/i,
  /^(?:array|list)\s*<(.*)>$/i,
  /^(?:array|list)\s*\(([^()]+)\)$/i,
  /^(?:array|list)\s+of\s+(\S.*)$/i,
  /^(\S.*)\[\]$/,
];
const plain = /^([a-z]+)(?:\(([^)]*)\))?$/i;
const types = ["string", "number", "integer", "boolean", "object", "array", "null"];

/**
 * Parses a type in the export's tables: `string`, `string(date-time)`, `[string]`, `[Task](#schematask)`,
 * `[[Task](#schematask)]`, `array[string]`, `string[]`, `string¦null`, `[anyOf]`.
 *
 * @param modelNames The file's data models; a link to any other is read as an object.
 */
export function exportType(text: string, modelNames: ReadonlySet<string>): JsonObject {
  const written = text.trim();
  const choices = written.split(/¦/).map((part) => part.trim());
  if (choices.length > 1 && choices.includes("null")) {
    const rest = exportType(choices.filter((choice) => choice !== "null").join("¦"), modelNames);
    const type = rest["type"];
    if (typeof type === "string") return { ...rest, type: [type, "null"] };
    return Object.keys(rest).length === 0 ? rest : { anyOf: [rest, { type: "null" }] };
  }
  if (choices.length > 1)
    return { anyOf: choices.map((choice): JsonValue => exportType(choice, modelNames)) };
  const reference = link.exec(written)?.[1];
  if (reference !== undefined && !reference.startsWith("[")) return referenceTo(reference, modelNames);
  const inner = /^\[(.*)\]$/.exec(written)?.[1];
  if (inner !== undefined) return { type: "array", items: exportType(inner, modelNames) };
  const items = listed.map((pattern) => pattern.exec(written)?.[1]).find((found) => found !== undefined);
  if (items !== undefined) return { type: "array", items: exportType(items, modelNames) };
  if (joined.test(written) || written === "any" || written === "") return {};
  const [, name = "", format] = plain.exec(written) ?? [];
  if (name === "file") return { type: "string", format: "binary" };
  if (types.includes(name)) return { type: name, ...(format === undefined ? {} : { format }) };
  if (modelNames.has(written)) return referenceTo(written, modelNames);
  // An invalid type is reported where the schema is checked.
  return { type: name === "" ? written : name.toLowerCase(), ...(format === undefined ? {} : { format }) };
}

function referenceTo(name: string, modelNames: ReadonlySet<string>): JsonObject {
  if (!modelNames.has(name)) return { type: "object" };
  return { $ref: appendPointer("#/components/schemas", name) };
}
