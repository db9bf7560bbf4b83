import type { JsonObject, JsonValue } from "../document/json.js";

/** A description longer than this is an article; what it says of its property stands at the start. */
export const longestProse: number = 8000;

/** A JSON Schema keyword that a description says in words. */
export interface ProseFact {
  /** Of a list's `enum`: the values of its items. */
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

/** What is known of the property that the prose describes. Facts that disagree with it are left out. */
export interface ProseProperty {
  name?: string;
  type?: string | string[];
  /** The schema of a list's items. */
  items?: JsonObject;
  /** The declared values. */
  enum?: readonly JsonValue[];
  /** The declared default. */
  default?: JsonValue;
  /** Values of the property that the documentation shows. */
  examples?: readonly JsonValue[];
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

/** The values that the documentation shows or declares for the property. */
export function knownValues(property: ProseProperty): JsonValue[] {
  return [
    ...(property.default === undefined ? [] : [property.default]),
    ...(property.examples ?? []),
    ...(property.enum ?? []),
  ];
}
