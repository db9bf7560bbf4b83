import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, member, strings } from "../document/json-values.js";
import type { ProseProperty } from "./prose-fact.js";

/** What a schema declares and shows of the property that its description tells of. */
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
    ...(schema["default"] === undefined ? {} : { default: schema["default"] }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

/** The declared types; where there are none, those of the alternatives, or that of the texts that it lists or shows. */
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
  // A number that is shown may stand for a text elsewhere; a text never stands for a number.
  return values.length > 0 && values.every((value) => typeof value === "string") ? "string" : [];
}
