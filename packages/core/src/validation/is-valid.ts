import type { JsonSchema } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import { isJsonObject } from "../json/json-object.js";
import { own } from "../json/pointer.js";
import { isFile } from "../media/is-file.js";
import { equalJson } from "./equal-json.js";

/** The keywords that limit a size. */
export type Limit =
  | `${"min" | "max"}${"imum" | "Length" | "Items"}`
  | `exclusive${"Min" | "Max"}imum`
  | "multipleOf";

const isLess = (size: number, limit: number): boolean => size < limit;
const isMore = (size: number, limit: number): boolean => size > limit;

/** Fractions are compared with a tolerance: 0.3 is a multiple of 0.1, though 0.3 / 0.1 is not 3 in binary. */
function isMultiple(size: number, step: number): boolean {
  const times = size / step;
  return (
    Number.isInteger(times) ||
    // The quotient of such a large value overflows, so its fraction is not known.
    !Number.isFinite(times) ||
    (!(Number.isInteger(size) && Number.isInteger(step)) &&
      Math.abs(times - Math.round(times)) <= 1e-12 * Math.abs(times))
  );
}

/** The limits of a value's size by its type, with functions that return whether a limit is violated. */
const limits: Readonly<
  Record<string, readonly (readonly [Limit, (size: number, limit: number) => boolean])[]>
> = {
  number: [
    ["minimum", isLess],
    ["maximum", isMore],
    ["exclusiveMinimum", (size, limit) => size <= limit],
    ["exclusiveMaximum", (size, limit) => size >= limit],
    ["multipleOf", (size, step) => !isMultiple(size, step)],
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
 * Checks a value against the subset of JSON Schema in `JsonSchema`. `format` is not checked. In strict mode a field
 * that no schema lists is not allowed. `findBreaches` returns the violations; it is a separate module because a program
 * whose inputs are valid does not load it.
 */
export function isValid(schema: JsonSchema, value: unknown, isStrict = true): boolean {
  const { type = [], const: constant, enum: choices, pattern, items, not } = schema;
  const { anyOf, oneOf, allOf = [] } = schema;
  const kind = typeOfValue(value);
  const types = typeof type === "string" ? [type] : type;
  // A URL is sent in place of a file.
  if (types.includes("string") && isFile(value)) return true;
  const isChoice = (choice: JsonValue): boolean => equalJson(choice, value);
  // An alternative may list only some of the fields.
  const isForm = (form: JsonSchema): boolean => isValid(form, value, false);
  return (
    (kind !== "number" || Number.isFinite(value)) &&
    (!types[0] || types.includes(kind) || (types.includes("integer") && Number.isInteger(value))) &&
    (constant === undefined || isChoice(constant)) &&
    (!choices || choices.some(isChoice)) &&
    !limits[kind]?.some(([keyword, isBroken]) => {
      const limit = schema[keyword];
      return limit !== undefined && isBroken(sizeOf(value), limit);
    }) &&
    // Patterns were checked when the document was created: their worst-case time is quadratic in the length.
    (pattern === undefined ||
      kind !== "string" ||
      String(value).length > 2_000 ||
      new RegExp(pattern, "u").test(String(value))) &&
    (!items || !Array.isArray(value) || value.every((item) => isValid(items, item, isStrict))) &&
    (!isJsonObject(value) || hasValidFields(schema, value, isStrict)) &&
    allOf.every(isForm) &&
    !(not && isForm(not)) &&
    (!anyOf || anyOf.some(isForm)) &&
    (!oneOf || oneOf.filter(isForm).length === 1)
  );
}

function hasValidFields(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  isStrict: boolean,
): boolean {
  const isGiven = (name: string): boolean => own(value, name) !== undefined;
  return (
    (schema.required ?? []).every(isGiven) &&
    Object.keys(value)
      .filter(isGiven)
      .every((name) => {
        const rule = ruleOf(schema, name);
        if (typeof rule === "object") return isValid(rule, value[name], isStrict);
        return rule ?? !isStrict;
      })
  );
}

/** The rule for a field: a schema, whether the field is allowed, or `undefined` if no schema lists it. */
export function ruleOf(
  { properties = {}, additionalProperties, anyOf, oneOf, allOf }: JsonSchema,
  name: string,
): JsonSchema | boolean | undefined {
  // The alternatives may list further fields.
  const isOpen = Object.keys(properties).length === 0 || anyOf || oneOf || allOf;
  return Object.hasOwn(properties, name)
    ? properties[name]
    : (additionalProperties ?? (isOpen ? true : undefined));
}

/** A number, or the number of items or characters, not of UTF-16 units. */
export function sizeOf(value: unknown): number {
  return Array.isArray(value) || typeof value === "string" ? [...value].length : Number(value);
}

/** The JSON type of a value, as named in JSON Schema. */
export function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
