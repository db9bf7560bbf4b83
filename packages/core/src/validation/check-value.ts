import type { JsonSchema } from "../descriptor/model.js";
import { isInputFile } from "../files/input-file.js";
import { isJsonObject } from "../json-object.js";

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

/** What the keywords for the size of a value end in: `minimum`, `maxLength`. */
const kinds: Readonly<Record<string, "imum" | "Length" | "Items">> = {
  number: "imum",
  string: "Length",
  array: "Items",
};

/** Checks a value against the subset of JSON Schema in `JsonSchema`. `format` is a note, not a rule. */
export function checkValue(
  schema: JsonSchema,
  value: unknown,
  path = "",
  found: Breach[] = [],
): readonly Breach[] {
  const report = (keyword: string, limit?: unknown, about = value, place = path): void => {
    found.push({ path: place, keyword, limit, value: about });
  };
  const type = typeOfValue(value);
  const types = [schema.type ?? []].flat();
  const isNumber = type === "number";
  // A URL is sent in a file's place.
  if (types.includes("string") && isInputFile(value)) return found;
  if (isNumber && !Number.isFinite(value)) {
    report("type");
    return found;
  }
  if (types[0] && !types.includes(type) && !(types.includes("integer") && Number.isInteger(value))) {
    report("type", types);
    return found;
  }
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (choices && !choices.some((choice) => choice === value || sameJson(choice, value)))
    report(schema.const === undefined ? "enum" : "const", choices);
  const limit = (
    keyword:
      | `${"min" | "max"}${"imum" | "Length" | "Items"}`
      | `exclusive${"Min" | "Max"}imum`
      | "multipleOf",
    isBroken: (size: number, limit: number) => boolean,
  ): void => {
    const asked = schema[keyword];
    if (asked === undefined) return;
    // Characters, not UTF-16 units.
    const size = Array.isArray(value) || typeof value === "string" ? [...value].length : Number(value);
    if (isBroken(size, asked)) report(keyword, asked, size);
  };
  const kind = kinds[type];
  if (kind) {
    limit(`min${kind}`, (size, least) => size < least);
    limit(`max${kind}`, (size, most) => size > most);
  }
  if (isNumber) {
    limit("exclusiveMinimum", (size, least) => size <= least);
    limit("exclusiveMaximum", (size, most) => size >= most);
    // 0.3 is a multiple of 0.1, whatever binary fractions say.
    limit("multipleOf", (size, step) => Math.abs(size / step - Math.round(size / step)) > 1e-6);
  }
  const { items, pattern } = schema;
  // Patterns of pages were judged when the document was made: what is left takes at most the square of the length.
  const isChecked = typeof value === "string" && value.length <= 2_000 && pattern !== undefined;
  if (isChecked && !new RegExp(pattern, "u").test(value)) report("pattern", pattern);
  if (Array.isArray(value) && items)
    value.forEach((item, index) => {
      checkValue(items, item, `${path}/${index}`, found);
    });
  if (isJsonObject(value)) checkProperties(schema, value, path, found, report);
  for (const branch of schema.allOf ?? []) checkValue(branch, value, path, found);
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const results = schema[keyword]?.map((branch) => checkValue(branch, value, path));
    if (!results) continue;
    const fitting = results.filter(isFree).length;
    const [nearest = []] = results.sort((a, b) => distance(a, path) - distance(b, path));
    if (fitting === 0) found.push(...nearest);
    if (keyword === "oneOf" && fitting > 1) report(keyword);
  }
  return found;
}

function checkProperties(
  { required, properties = {}, additionalProperties: others, ...schema }: JsonSchema,
  value: Record<string, unknown>,
  path: string,
  found: Breach[],
  report: (keyword: string, limit: unknown, about: unknown, place: string) => void,
): void {
  const place = (name: string): string => `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const isGiven = (name: string): boolean => Object.hasOwn(value, name) && value[name] !== undefined;
  for (const name of required ?? [])
    if (!isGiven(name)) report("required", undefined, undefined, place(name));
  for (const [name, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const property = Object.hasOwn(properties, name) ? properties[name] : others;
    if (typeof property === "object") checkValue(property, item, place(name), found);
    // A branch of `anyOf` and its like names only some of the fields.
    else if (others === false || (others === undefined && isComplete(properties, schema))) {
      const open = Object.keys(properties).filter((key) => !isGiven(key));
      report(others === false ? "additionalProperties" : "unknown", open, name, place(name));
    }
  }
}

function isComplete(properties: object, { anyOf, oneOf, allOf }: JsonSchema): boolean {
  return Object.keys(properties).length > 0 && !anyOf && !oneOf && !allOf;
}

/** Whether a schema allows a value; it may have more fields than the schema lists. */
export function fits(schema: JsonSchema, value: unknown): boolean {
  return isFree(checkValue(schema, value));
}

function isFree(breaches: readonly Breach[]): boolean {
  return breaches.every(({ keyword }) => keyword === "unknown");
}

/** How far a value is from a branch: one of another type is farther than any other. */
function distance(breaches: readonly Breach[], path: string): number {
  return breaches.reduce(
    (sum, breach) =>
      sum + (breach.keyword === "type" && breach.path === path ? 1000 : Number(breach.keyword !== "unknown")),
    0,
  );
}

function sameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The JSON type of a value, in the words of JSON Schema. */
export function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
