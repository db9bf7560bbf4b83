import type { JsonSchema } from "../descriptor/model.js";
import { isInputFile } from "../files/input-file.js";
import { isJsonObject } from "../json-object.js";
import { own, pointerTo } from "../pointer.js";

/** A rule that is broken. What to say about it is another module's, which a program that breaks none does without. */
export interface Breach {
  readonly path: string;
  /** A keyword of JSON Schema, or `unknown` for a field that no schema lists. */
  readonly keyword: string;
  /** What the keyword asks for; of a field, the names that it might have been. */
  readonly limit: unknown;
  /** The value, or how many characters or items it has. */
  readonly value?: unknown;
}

type Limit =
  | `${"min" | "max"}${"imum" | "Length" | "Items"}`
  | `exclusive${"Min" | "Max"}imum`
  | "multipleOf";

const isLess = (size: number, limit: number): boolean => size < limit;
const isMore = (size: number, limit: number): boolean => size > limit;

/** What is said of the size of a value, by its type, and when it does not hold. */
const limits: Readonly<
  Record<string, readonly (readonly [Limit, (size: number, limit: number) => boolean])[]>
> = {
  number: [
    ["minimum", isLess],
    ["maximum", isMore],
    ["exclusiveMinimum", (size, limit) => size <= limit],
    ["exclusiveMaximum", (size, limit) => size >= limit],
    // 0.3 is a multiple of 0.1, whatever binary fractions say.
    ["multipleOf", (size, step) => Math.abs(size / step - Math.round(size / step)) > 1e-6],
  ],
  string: [
    ["minLength", isLess],
    ["maxLength", isMore],
  ],
  array: [
    ["minItems", isLess],
    ["maxItems", isMore],
  ],
};

/**
 * Checks a value against the subset of JSON Schema in `JsonSchema`. `format` is a note, not a rule. Where none of several
 * forms fits, the limit is the forms themselves: which of them was meant is a question for whoever says what is wrong.
 */
export function checkValue(schema: JsonSchema, value: unknown): readonly Breach[] {
  const found: Breach[] = [];
  const report = (keyword: string, limit?: unknown, about = value, path = ""): void => {
    found.push({ path, keyword, limit, value: about });
  };
  const enter = (inner: JsonSchema, item: unknown, path: string): void => {
    for (const breach of checkValue(inner, item)) found.push({ ...breach, path: path + breach.path });
  };
  const type = typeOfValue(value);
  const { type: asked = [] } = schema;
  const types = typeof asked === "string" ? [asked] : asked;
  // A URL is sent in a file's place.
  if (types.includes("string") && isInputFile(value)) return found;
  const isNumber = type === "number";
  if (isNumber && !Number.isFinite(value)) report("type");
  else if (types[0] && !types.includes(type) && !(types.includes("integer") && Number.isInteger(value)))
    report("type", types);
  if (found[0]) return found;
  const { const: constant, items, pattern, required = [], properties = {} } = schema;
  const choices = constant === undefined ? schema.enum : [constant];
  if (
    choices &&
    !choices.some((choice) => choice === value || JSON.stringify(choice) === JSON.stringify(value))
  )
    report(constant === undefined ? "enum" : "const", choices);
  for (const [keyword, isBroken] of limits[type] ?? []) {
    const limit = schema[keyword];
    if (limit === undefined) continue;
    // Characters, not UTF-16 units.
    const size = Array.isArray(value) || typeof value === "string" ? [...value].length : Number(value);
    if (isBroken(size, limit)) report(keyword, limit, size);
  }
  if (typeof value === "string" && pattern !== undefined && !new RegExp(pattern, "u").test(value))
    report("pattern", pattern);
  if (Array.isArray(value) && items) value.forEach((item, index) => void enter(items, item, `/${index}`));
  if (isJsonObject(value)) {
    const isGiven = (name: string): boolean => own(value, name) !== undefined;
    for (const name of required)
      if (!isGiven(name)) report("required", undefined, undefined, pointerTo(name));
    for (const name of Object.keys(value).filter(isGiven)) {
      const property = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
      if (typeof property === "object") enter(property, value[name], pointerTo(name));
      else if (property === false || (property === undefined && isComplete(schema))) {
        const open = Object.keys(properties).filter((key) => !isGiven(key));
        report(property === false ? "additionalProperties" : "unknown", open, name, pointerTo(name));
      }
    }
  }
  for (const branch of schema.allOf ?? []) enter(branch, value, "");
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const forms = schema[keyword];
    const fitting = forms?.filter((form) => fits(form, value)).length;
    if (fitting === 0) report(keyword, forms);
    if (keyword === "oneOf" && fitting && fitting > 1) report(keyword);
  }
  return found;
}

/** A branch of `anyOf` and its like names only some of the fields. */
function isComplete({ properties, anyOf, oneOf, allOf }: JsonSchema): boolean {
  return properties !== undefined && Object.keys(properties).length > 0 && !anyOf && !oneOf && !allOf;
}

/** Whether a schema allows a value; it may have more fields than the schema lists. */
export function fits(schema: JsonSchema, value: unknown): boolean {
  return checkValue(schema, value).every(({ keyword }) => keyword === "unknown");
}

/** The JSON type of a value, in the words of JSON Schema. */
export function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
