import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, member, strings } from "../document/json-values.js";
import type { ProseProperty } from "./prose-fact.js";

/** What a schema declares and shows of the property that its description tells of. */
export function proseProperty(schema: JsonObject, name: string | undefined): ProseProperty {
  const declared = member(schema, "type");
  const type = typeof declared === "string" ? declared : strings(declared);
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
