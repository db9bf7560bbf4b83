import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, member, objectMember, sameJson, textMember } from "../../document/json-values.js";
import { extension } from "./extension-rules.js";

/**
 * The allowed values of a schema: `enum`, and arrays of the same length with their names and descriptions in the two
 * extensions that generators read. Empty if there is nothing besides `enum`.
 */
export function plainEnum(schema: JsonObject): JsonObject {
  const listed = extension(schema, "enum");
  const older = objectMember(extension(schema, ""), "enumDescriptions");
  const described = Array.isArray(listed) ? listed.filter(isJsonObject) : [];
  const declared = member(schema, "enum");
  const values = Array.isArray(declared)
    ? declared
    : described.flatMap((item) => (Object.hasOwn(item, "value") ? [item["value"] ?? null] : []));
  if (values.length === 0) return {};
  const entry = (value: JsonValue): JsonObject =>
    described.find((item) => sameJson(member(item, "value"), value)) ?? {};
  const names = values.map((value) => textMember(entry(value), "name") ?? "");
  const descriptions = values.map(
    (value) =>
      textMember(entry(value), "description") ??
      (typeof value === "object" ? undefined : textMember(older, String(value))) ??
      "",
  );
  return {
    ...(declared === undefined ? { enum: values } : {}),
    ...(names.some((name) => name !== "") ? { "x-enum-varnames": names } : {}),
    ...(descriptions.some((text) => text !== "") ? { "x-enum-descriptions": descriptions } : {}),
  };
}
