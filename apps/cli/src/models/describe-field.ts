import type { JsonSchema, JsonValue } from "@corsac/core";

/** The description of an input field. */
export interface FieldDescription {
  name: string;
  type: string;
  /** `required`, `default 0.6`, `0 to 1`, …: short facts in reading order. */
  facts: string[];
  /** The allowed values; empty where any value of its type is allowed. */
  choices: string[];
  description: string;
}

/** A JSON value in readable form. */
export function showValue(value: JsonValue): string {
  if (typeof value === "string") return value === "" || /\s/.test(value) ? JSON.stringify(value) : value;
  return JSON.stringify(value);
}

/** The readable type of a schema: `integer`, `list of string`, `string or null`. */
export function typeWords(schema: JsonSchema): string {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (schema.type === undefined && variants.length > 0)
    return [...new Set(variants.map(typeWords))].join(" or ");
  if (schema.type === undefined) {
    const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
    const types = new Set(values.map((value) => (value === null ? "null" : typeof value)));
    return types.size === 0 ? "any" : [...types].join(" or ");
  }
  return [schema.type]
    .flat()
    .map((type) => oneTypeWords(type, schema))
    .join(" or ");
}

function oneTypeWords(type: string, schema: JsonSchema): string {
  if (type === "array") return schema.items === undefined ? "list" : `list of ${typeWords(schema.items)}`;
  if (type === "string" && (schema.format === "uri" || schema.format === "binary")) return "file URL";
  return type;
}

function range(lower: number | undefined, upper: number | undefined, unit = ""): string | undefined {
  if (lower !== undefined && upper !== undefined) return `${lower} to ${upper}${unit}`;
  if (lower !== undefined) return `at least ${lower}${unit}`;
  return upper === undefined ? undefined : `at most ${upper}${unit}`;
}

function exclusiveRange(schema: JsonSchema): string | undefined {
  const { exclusiveMinimum: lower, exclusiveMaximum: upper } = schema;
  const parts = [
    lower === undefined ? undefined : `more than ${lower}`,
    upper === undefined ? undefined : `less than ${upper}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(", ");
}

function factsOf(schema: JsonSchema, required: boolean): string[] {
  const facts = [
    required ? "required" : undefined,
    schema.default === undefined ? undefined : `default ${showValue(schema.default)}`,
    range(schema.minimum, schema.maximum),
    exclusiveRange(schema),
    schema.multipleOf === undefined ? undefined : `in steps of ${schema.multipleOf}`,
    range(schema.minLength, schema.maxLength, " characters"),
    range(schema.minItems, schema.maxItems, " items"),
    schema.deprecated === true ? "deprecated" : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** The fields of an input's schema, in the order of the page. */
export function describeFields(schema: JsonSchema): FieldDescription[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    type: typeWords(field),
    facts: factsOf(field, required.has(name)),
    choices: (field.enum ?? field.items?.enum ?? []).map(showValue),
    description: field.description ?? field.title ?? "",
  }));
}
