import type { JsonObject, JsonValue } from "../document/json.js";

/** A longer description is an article; the facts about its property are at the start. */
export const longestProse: number = 8000;

/** A JSON Schema keyword that a description states in prose. */
export interface ProseFact {
  /** For a list's `enum`: the values of its items. */
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
  /** The text from which it was read. */
  text: string;
  /** The start of that text in the description, in UTF-16 code units. */
  offset: number;
}

/** The known data about the described property. Facts that contradict it are left out. */
export interface ProseProperty {
  name?: string;
  type?: string | string[];
  /** The schema of a list's items. */
  items?: JsonObject;
  /** The declared values. */
  enum?: readonly JsonValue[];
  /** The only declared value. */
  const?: JsonValue;
  /** The declared default. */
  default?: JsonValue;
  /** Values of the property in the documentation. */
  examples?: readonly JsonValue[];
}

/** The type of a property except `null`, if it has exactly one. */
export function soleType(property: ProseProperty): string | undefined {
  const types = (Array.isArray(property.type) ? property.type : [property.type]).filter(
    (type) => type !== undefined && type !== "null",
  );
  return types.length === 1 ? types[0] : undefined;
}

/** Whether the property can have numeric bounds. */
export function isNumeric(property: ProseProperty): boolean {
  const type = soleType(property);
  return type === "integer" || type === "number";
}

/** The values that the documentation shows or declares for the property. */
export function knownValues(property: ProseProperty): JsonValue[] {
  return [
    ...(property.const === undefined ? [] : [property.const]),
    ...(property.default === undefined ? [] : [property.default]),
    ...(property.examples ?? []),
    ...(property.enum ?? []),
  ];
}
