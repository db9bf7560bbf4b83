import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, member, strings } from "../document/json-values.js";
import type { ProseProperty } from "./prose-fact.js";

/** The data about a property in its schema: declared keywords and shown values. */
export function proseProperty(schema: JsonObject, name: string | undefined): ProseProperty {
  const type = typesOf(schema);
  const items = member(schema, "items");
  const example = schema["example"];
  const examples = [...(example === undefined ? [] : [example]), ...arrayMember(schema, "examples")];
  return {
    ...(name === undefined ? {} : { name }),
    ...(type.length === 0 ? {} : { type }),
    ...(isJsonObject(items) ? { items } : {}),
    ...(Array.isArray(schema["enum"]) ? { enum: schema["enum"] } : {}),
    ...(schema["const"] === undefined ? {} : { const: schema["const"] }),
    ...(schema["default"] === undefined ? {} : { default: schema["default"] }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

/** The declared types; otherwise those of the alternatives, or that of the strings that it lists or shows. */
function typesOf(schema: JsonObject): string | string[] {
  const declared = member(schema, "type");
  if (declared !== undefined) return typeof declared === "string" ? declared : strings(declared);
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayMember(schema, keyword));
  const types = parts.map((part) => member(part, "type"));
  if (types.length > 0)
    return types.every((type) => typeof type === "string") ? [...new Set(strings(types))] : [];
  const known = [schema["default"], schema["example"], ...arrayMember(schema, "examples")];
  const values = [...arrayMember(schema, "enum"), ...known].filter(
    (value) => value !== undefined && value !== null,
  );
  // A number in an example may be a string elsewhere; a string is never a number.
  return values.length > 0 && values.every((value) => typeof value === "string") ? "string" : [];
}
