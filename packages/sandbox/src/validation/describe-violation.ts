import { type JsonValue, valueAtPointer } from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import { nearMiss } from "./near-miss.js";
import type { SchemaError } from "./schema-engine.js";
import type { Violation } from "./violation.js";

/** Maximum length of quoted input in a message. */
const longestQuote = 60;

/** A readable message for a violated rule: the field, the requirement, and the actual value. */
export function describeViolation(error: SchemaError, root: JsonValue, base: string): Violation {
  const at = `${base}${error.instancePath}`;
  const { params } = error;
  if (error.keyword === "required" || error.keyword === "dependentRequired") {
    const missing = String(params["missingProperty"]);
    const field = join(pointerToField(at), missing);
    return { field, description: `${missing} is required.`, type: error.keyword };
  }
  const field = pointerToField(at);
  const name = nameOf(field);
  const given = quote(valueAtPointer(root, error.instancePath));
  return { field, description: `${name} ${explain(error.keyword, params, given)}`, type: error.keyword };
}

/** The last part of a field. The position of an item only has a meaning together with its list. */
function nameOf(field: string): string {
  const parts = field.split(".");
  const last = parts.at(-1) || "The body";
  return /^\d+$/.test(last) ? parts.slice(-2).join(".") : last;
}

function explain(keyword: string, params: Record<string, unknown>, given: string): string {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "type":
      return `must be ${withArticles(params["type"])}, not ${given}.`;
    case "enum":
      return `must be one of ${list(params["allowedValues"])}, not ${given}.${suggest(params["allowedValues"], given)}`;
    case "const":
      return `must be ${quote(params["allowedValue"])}, not ${given}.`;
    case "minimum":
      return `must be at least ${limit}, not ${given}.`;
    case "maximum":
      return `must be at most ${limit}, not ${given}.`;
    case "exclusiveMinimum":
      return `must be more than ${limit}, not ${given}.`;
    case "exclusiveMaximum":
      return `must be less than ${limit}, not ${given}.`;
    case "multipleOf":
      return `must be a multiple of ${String(params["multipleOf"])}, not ${given}.`;
    case "minLength":
      return `must have at least ${limit} characters.`;
    case "maxLength":
      return `must have at most ${limit} characters.`;
    case "minItems":
      return `must have at least ${limit} ${limit === "1" ? "item" : "items"}.`;
    case "maxItems":
      return `must have at most ${limit} items.`;
    case "uniqueItems":
      return "must not have equal items.";
    case "pattern":
      return `must match the pattern ${String(params["pattern"])}, which ${given} does not.`;
    case "format":
      return `must be a valid ${String(params["format"])}, which ${given} is not.`;
    case "additionalProperties":
      return `has no field ${quote(params["additionalProperty"])}.`;
    default:
      return `does not fit the schema (${keyword}).`;
  }
}

function suggest(allowed: unknown, given: string): string {
  if (!Array.isArray(allowed) || !given.startsWith('"')) return "";
  const words = allowed.filter((item): item is string => typeof item === "string");
  const meant = nearMiss(given.slice(1, -1), words);
  return meant === undefined ? "" : ` Did you mean ${quote(meant)}?`;
}

function withArticles(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types
    .map((name) => (name === "null" ? name : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`))
    .join(" or ");
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map(quote).join(", ") : quote(values);
}

function quote(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…"` : text;
}

function join(parent: string, child: string): string {
  return parent === "" ? child : `${parent}.${child}`;
}
