import { oneOf } from "../diagnostics/list-names.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  sameJson,
  strings,
} from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";

/** A position where a value does not match its schema. */
export interface ValueViolation {
  /** The position in the value. */
  pointer: JsonPointer;
  /** The violated JSON Schema keyword: `type`, `enum`, `required` … */
  keyword: string;
  /** The problem, without the value's name: `is "big", not one of "s", "m"`. */
  message: Message;
}

/** Examples are not checked below this depth, because a schema may contain itself. */
const deepest = 24;
/** Nested alternatives multiply: after this many steps the rest of an example counts as valid. */
const mostSteps = 20_000;

/**
 * Checks what examples commonly violate: types, enumerations, bounds, lengths, required members. Formats and patterns
 * are left to the service. Of alternatives (`anyOf`, `oneOf`), one must match.
 *
 * @param document For `$ref`; a reference without a target allows everything.
 */
export function valueViolations(
  document: JsonObject,
  schema: JsonValue | undefined,
  value: JsonValue,
): ValueViolation[] {
  return check({ document, left: mostSteps, path: [] }, schema, value, 0);
}

interface Walk {
  document: JsonObject;
  /** The remaining number of steps. */
  left: number;
  /** The position in the value. */
  path: (string | number)[];
}

function check(walk: Walk, schema: JsonValue | undefined, value: JsonValue, depth: number): ValueViolation[] {
  walk.left -= 1;
  if (schema === undefined) return [];
  const resolved = resolveSchema(walk.document, schema);
  if (resolved === undefined || depth > deepest || walk.left < 0) return [];
  const own = (keyword: string, message: Message): ValueViolation => ({
    pointer: walk.path.reduce<string>(appendPointer, ""),
    keyword,
    message,
  });
  const types = typesOf(resolved);
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return [own("type", phrase`is ${nameOf(value)}, not ${oneOf(types)}`)];
  const found = scalarViolations(resolved, value).map(([keyword, message]) => own(keyword, message));
  for (const part of arrayMember(resolved, "allOf")) found.push(...check(walk, part, value, depth + 1));
  for (const keyword of ["anyOf", "oneOf"]) {
    const results = arrayMember(resolved, keyword).map((part) => check(walk, part, value, depth + 1));
    if (results.length === 0 || results.some((result) => result.length === 0)) continue;
    // An alternative that only lacks members is taken as the intended one.
    const lacking = results.find((result) => result.every((violation) => violation.keyword === "required"));
    if (lacking !== undefined) found.push(...lacking);
    else if (results.length === 1) found.push(...(results[0] ?? []));
    else found.push(own(keyword, phrase`fits none of the alternatives`));
  }
  const inside = (part: JsonValue | undefined, partValue: JsonValue, name: string | number): void => {
    walk.path.push(name);
    for (const violation of check(walk, part, partValue, depth + 1)) found.push(violation);
    walk.path.pop();
  };
  if (Array.isArray(value)) {
    const items = member(resolved, "items");
    for (const [index, item] of value.entries()) inside(items, item, index);
  } else if (isJsonObject(value)) {
    const properties = objectMember(resolved, "properties");
    for (const name of strings(resolved["required"])) {
      if (!Object.hasOwn(value, name)) found.push(own("required", phrase`has no ${JSON.stringify(name)}`));
    }
    for (const name of Object.keys(value)) inside(member(properties, name), value[name] ?? null, name);
  }
  return found;
}

function scalarViolations(schema: JsonObject, value: JsonValue): [keyword: string, message: Message][] {
  const found: [string, Message][] = [];
  const values = arrayMember(schema, "enum");
  if (values.length > 0 && !values.some((allowed) => sameJson(allowed, value))) {
    const shown = values.slice(0, 4).map((allowed) => JSON.stringify(allowed));
    const more = values.length > 4 ? " …" : "";
    found.push(["enum", phrase`is ${nameOf(value)}, not one of ${shown}${more}`]);
  }
  if (Object.hasOwn(schema, "const") && !sameJson(schema["const"], value))
    found.push(["const", phrase`is ${nameOf(value)}, not ${nameOf(schema["const"] ?? null)}`]);
  for (const [keyword, { of, breaks }] of bounds) {
    const bound = schema[keyword];
    if (typeof bound !== "number") continue;
    const actual = of(value);
    if (actual !== undefined && breaks(actual, bound))
      found.push([keyword, phrase`is ${actual}, but its ${keyword} is ${bound}`]);
  }
  return found;
}

interface BoundKind {
  /** The bounded quantity of a value; undefined if the value has none. */
  of: (value: JsonValue) => number | undefined;
  breaks: (actual: number, bound: number) => boolean;
}

const amount = (value: JsonValue): number | undefined => (typeof value === "number" ? value : undefined);
const length = (value: JsonValue): number | undefined =>
  typeof value === "string" ? [...value].length : undefined;
const count = (value: JsonValue): number | undefined => (Array.isArray(value) ? value.length : undefined);
const isBelow = (actual: number, bound: number): boolean => actual < bound;
const isAbove = (actual: number, bound: number): boolean => actual > bound;

const bounds: readonly (readonly [keyword: string, kind: BoundKind])[] = [
  ["minimum", { of: amount, breaks: isBelow }],
  ["maximum", { of: amount, breaks: isAbove }],
  ["exclusiveMinimum", { of: amount, breaks: (actual, bound) => actual <= bound }],
  ["exclusiveMaximum", { of: amount, breaks: (actual, bound) => actual >= bound }],
  ["multipleOf", { of: amount, breaks: (actual, bound) => bound > 0 && !isMultiple(actual, bound) }],
  ["minLength", { of: length, breaks: isBelow }],
  ["maxLength", { of: length, breaks: isAbove }],
  ["minItems", { of: count, breaks: isBelow }],
  ["maxItems", { of: count, breaks: isAbove }],
];

function isMultiple(value: number, step: number): boolean {
  const ratio = value / step;
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

function typesOf(schema: JsonObject): string[] {
  const type = schema["type"];
  return typeof type === "string" ? [type] : strings(type);
}

/** Whether a value is of a JSON Schema type. */
export function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    default:
      return true;
  }
}

function nameOf(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
