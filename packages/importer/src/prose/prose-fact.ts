import type { JsonValue } from "../document/json.js";

/** A JSON Schema keyword that a description says in words. */
export interface ProseFact {
  keyword:
    | "default"
    | "minimum"
    | "maximum"
    | "exclusiveMinimum"
    | "exclusiveMaximum"
    | "enum"
    | "minLength"
    | "maxLength"
    | "minItems"
    | "maxItems"
    | "multipleOf"
    | "format"
    | "contentEncoding"
    | "nullable"
    | "deprecated";
  value: JsonValue;
  /** The words it was read from. */
  text: string;
  /** Where those words start in the description, in UTF-16 code units. */
  offset: number;
}

/** What is known of the property that the prose describes. */
export interface ProseProperty {
  name?: string;
  type?: string | string[];
}

/** The one type of a property beside `null`, if it has exactly one. */
export function soleType(property: ProseProperty): string | undefined {
  const types = (Array.isArray(property.type) ? property.type : [property.type]).filter(
    (type) => type !== undefined && type !== "null",
  );
  return types.length === 1 ? types[0] : undefined;
}

/** Whether bounds make sense for the property. */
export function isNumeric(property: ProseProperty): boolean {
  const type = soleType(property);
  return type === "integer" || type === "number";
}
