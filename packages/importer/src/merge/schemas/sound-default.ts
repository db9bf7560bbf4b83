import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { listNames, oneOf } from "../../diagnostics/list-names.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, sameJson, strings } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { RuleId } from "../../findings/rule-table.js";
import { isInexact } from "../../positions/inexact-numbers.js";
import { isOfType } from "../../validate/value-violations.js";

/** @param keyword The keyword at fault, which is the position of the finding; the schema where several are. */
type Report = (rule: RuleId, message: Message, keyword?: string) => void;

/**
 * The schema without bounds that exclude every value, and without a default that the schema itself does not allow. A
 * default or a listed value that is a text but represents a number or a boolean of the type is converted; so are 0 and
 * 1 for a boolean. A number of a text is converted to a text, because YAML reads an unquoted `720` as a number.
 */
export function soundDefault(
  schema: JsonObject,
  label: Message,
  at: (keyword?: string) => SourceLocation,
  diagnostics: Diagnostics,
): JsonObject {
  const report: Report = (rule, message, keyword) => {
    diagnostics.report(finding(rule, phrase`${label} ${message}`, at(keyword)));
  };
  return withinRange(ofType(listed(bounded(schema, report), report), report), report);
}

function typesOf(schema: JsonObject): string[] {
  return typeof schema["type"] === "string" ? [schema["type"]] : strings(schema["type"]);
}

function isAllowed(value: JsonValue, types: readonly string[]): boolean {
  return types.length === 0 || types.some((type) => isOfType(value, type));
}

function without(schema: JsonObject, ...keywords: string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keywords.includes(key)));
}

const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

function bounded(schema: JsonObject, report: Report): JsonObject {
  let result = schema;
  for (const [low, high] of bounds) {
    const [least, most] = [schema[low], schema[high]];
    if (typeof least !== "number" || typeof most !== "number" || least <= most) continue;
    report(
      "minimum-over-maximum",
      phrase`has the ${low} ${least} and the ${high} ${most}; both were left out`,
    );
    result = without(result, low, high);
  }
  return result;
}

/** Values of a list whose type differs from the schema's. */
function listed(schema: JsonObject, report: Report): JsonObject {
  const values = arrayMember(schema, "enum");
  const types = typesOf(schema);
  if (values.every((value) => isAllowed(value, types) || value === null)) return schema;
  const meant = values.map((value) => asType(value, types) ?? value);
  if (meant.every((value) => isAllowed(value, types) || value === null)) {
    report(
      "enum-of-wrong-type",
      phrase`is ${oneOf(types)}, but lists values of another type; they are read as what they mean`,
      "enum",
    );
    return { ...schema, enum: meant };
  }
  report(
    "enum-of-wrong-type",
    phrase`is ${oneOf(types)}, but lists ${listNames(values.map((value) => JSON.stringify(value)))}; the type was left out`,
    "enum",
  );
  return without(schema, "type");
}

function ofType(schema: JsonObject, report: Report): JsonObject {
  const { default: fallback } = schema;
  const types = typesOf(schema);
  if (fallback === undefined || isAllowed(fallback, types)) return schema;
  const meant = asType(fallback, types);
  const shown = JSON.stringify(fallback);
  const end =
    meant === undefined ? phrase`; it was left out` : phrase`; it is read as ${JSON.stringify(meant)}`;
  report("default-of-wrong-type", phrase`is ${oneOf(types)}, but its default is ${shown}${end}`, "default");
  return meant === undefined ? without(schema, "default") : { ...schema, default: meant };
}

function withinRange(schema: JsonObject, report: Report): JsonObject {
  const { default: fallback, minimum, maximum } = schema;
  if (fallback === undefined) return schema;
  const values = arrayMember(schema, "enum");
  const shown = JSON.stringify(fallback);
  if (values.length > 0 && !values.some((value) => sameJson(value, fallback))) {
    const message = phrase`has the default ${shown}, which is not among its ${values.length} values; it was left out`;
    report("default-outside-enum", message, "default");
    return without(schema, "default");
  }
  const isBelow = typeof minimum === "number" && typeof fallback === "number" && fallback < minimum;
  const isAbove = typeof maximum === "number" && typeof fallback === "number" && fallback > maximum;
  if (!isBelow && !isAbove) return schema;
  const bound = isBelow
    ? phrase`below its minimum ${Number(minimum)}`
    : phrase`above its maximum ${Number(maximum)}`;
  report(
    "default-outside-range",
    phrase`has the default ${shown}, which is ${bound}; it was left out`,
    "default",
  );
  return without(schema, "default");
}

/** The value of the types that a text or a number represents, or 0 and 1 as booleans; undefined where there is none. */
function asType(value: JsonValue, types: readonly string[]): JsonValue | undefined {
  if (types.includes("boolean") && (value === 0 || value === 1)) return value === 1;
  if (typeof value === "number" && types.includes("string") && !types.some(isNumeric)) return String(value);
  if (typeof value !== "string") return undefined;
  if (types.includes("boolean") && /^\s*[01]\s*$/.test(value) && !types.some(isNumeric))
    return value.trim() === "1";
  if (types.includes("boolean") && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if (!/^-?\d+(?:\.\d+)?$/.test(value.trim()) || isInexact(value)) return undefined;
  const number = Number(value);
  return types.some((type) => isNumeric(type) && isOfType(number, type)) ? number : undefined;
}

function isNumeric(type: string): boolean {
  return type === "number" || type === "integer";
}
