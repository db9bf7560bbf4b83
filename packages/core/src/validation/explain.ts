import type { JsonSchema } from "../descriptor/model.js";
import { isJsonObject } from "../json/json-object.js";
import { didYouMean } from "./did-you-mean.js";
import { type Breach, findBreaches } from "./find-breaches.js";
import { typeOfValue } from "./is-valid.js";
import type { Violation } from "./violation.js";

/** The results of a check, with messages. */
export interface Findings {
  readonly violations: Violation[];
  /** Violations of inferred, unconfirmed rules only: the input may be valid nevertheless. */
  readonly inferred: Violation[];
  /** Pointers of fields that no schema lists, and that are not similar to a listed one. */
  readonly unknown: string[];
}

/** The maximum number of values that one message lists. */
const mostValues = 10;

const amounts: Readonly<Record<string, readonly [than: string, of: string]>> = {
  minimum: ["be at least", ""],
  maximum: ["be at most", ""],
  exclusiveMinimum: ["be more than", ""],
  exclusiveMaximum: ["be less than", ""],
  multipleOf: ["be a multiple of", ""],
  minLength: ["have at least", " characters"],
  maxLength: ["have at most", " characters"],
  minItems: ["have at least", " items"],
  maxItems: ["have at most", " items"],
};

/** Describes the violations, with suggestions. */
export function explain(breaches: readonly Breach[]): Findings {
  const findings: Findings = { violations: [], inferred: [], unknown: [] };
  for (const breach of breaches.flatMap(nearest)) {
    const { path, keyword, limit, value, inferred } = breach;
    const near =
      keyword !== "type" && Array.isArray(limit) && typeof value === "string"
        ? didYouMean(value, limit.map(String))
        : undefined;
    if (keyword === "unknown" && near === undefined) findings.unknown.push(path);
    else {
      const message = wordsOf(breach);
      const suggestion =
        near === undefined
          ? { message }
          : { message: `${message}; did you mean "${near}"?`, suggestion: near };
      if (inferred === undefined) findings.violations.push({ path, keyword, ...suggestion });
      else findings.inferred.push({ path, keyword, ...suggestion, inferred });
    }
  }
  return findings;
}

/** The violations of the nearest alternative, if a value matches none of several. */
function nearest(breach: Breach): readonly Breach[] {
  const { keyword, limit, value, path } = breach;
  if (keyword !== "anyOf" && !(keyword === "oneOf" && isSchemas(limit))) return [breach];
  const [near = []] = (isSchemas(limit) ? limit : [])
    .map((form) => findBreaches(form, value).flatMap(nearest))
    .sort((left, right) => distance(left) - distance(right));
  const isAllowed = near.every(({ keyword, inferred }) => inferred !== undefined || keyword === "unknown");
  // An alternative may allow fields that it does not list.
  const counted = isAllowed ? near.filter(({ keyword }) => keyword !== "unknown") : near;
  return counted.map((inner) => ({ ...inner, path: path + inner.path }));
}

/**
 * The distance of a value from an alternative: another type is the farthest, violations of inferred rules only are the
 * nearest.
 */
function distance(breaches: readonly Breach[]): number {
  return breaches.reduce((sum, { keyword, path, inferred }) => {
    if (keyword === "unknown") return sum;
    if (inferred !== undefined) return sum + 1e-6;
    return sum + (keyword === "type" && path === "" ? 1000 : 1);
  }, 0);
}

function isSchemas(limit: unknown): limit is readonly JsonSchema[] {
  return Array.isArray(limit);
}

function wordsOf({ keyword, limit, value }: Breach): string {
  const amount = amounts[keyword];
  if (amount) {
    const [than, of] = amount;
    // "at least 1 character"
    const unit = limit === 1 ? of.replace(/s$/, "") : of;
    return `must ${than} ${limit}${unit}, but ${of === "" ? "is" : "has"} ${value}`;
  }
  const but = `, but is ${describeValue(value)}`;
  const list: unknown[] = Array.isArray(limit) ? limit : [];
  switch (keyword) {
    case "required":
      return `is required${isJsonObject(limit) ? valuesOf(limit) : ""}`;
    case "type":
      return limit === undefined
        ? `must be a finite number, but is ${value}`
        : `must be ${list.map(withArticle).join(" or ")}${but}`;
    case "enum":
    case "const":
      return `must be ${list.length > 1 ? "one of " : ""}${list.map((choice) => JSON.stringify(choice)).join(", ")}${but}`;
    case "pattern":
      return `must match ${limit}${but}`;
    case "not":
      return isJsonObject(limit) && Object.keys(limit).length === 0
        ? `is not allowed here${but}`
        : `must not fit ${JSON.stringify(limit)}${but}`;
    case "oneOf":
      return "must fit exactly one of its forms";
    default:
      return "is not a field";
  }
}

/** The values that a missing field may have: all that are allowed, or examples. Empty where none is known. */
function valuesOf({ const: constant, enum: choices, examples, ...rules }: JsonSchema): string {
  const list = (values: readonly unknown[], end: string): string => {
    const shown = values.slice(0, mostValues).map((value) => JSON.stringify(value));
    return `${shown.join(", ")}${values.length > mostValues ? end : ""}`;
  };
  if (constant !== undefined) return `: ${JSON.stringify(constant)}`;
  if (choices !== undefined) return `: ${choices.length > 1 ? "one of " : ""}${list(choices, ", …")}`;
  if (examples?.[0] !== undefined) return `, such as ${list(examples, "")}`;
  // A range is shown only for numbers: the length of a text does not help to choose one.
  const { minimum, maximum } = rules;
  if (minimum !== undefined && maximum !== undefined) return `: from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `: at least ${minimum}`;
  return maximum === undefined ? "" : `: at most ${maximum}`;
}

function withArticle(type: unknown): string {
  return type === "null" ? type : `${/^[aio]/.test(`${type}`) ? "an" : "a"} ${type}`;
}

/** A value in an error message: its type, and the value itself if it is short. */
function describeValue(value: unknown): string {
  const type = typeOfValue(value);
  if (type === "object" || type === "array") return `an ${type}`;
  if (type !== "string" && type !== "number" && type !== "boolean") return type;
  const text = type === "string" ? JSON.stringify(value) : String(value);
  return `the ${type} ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}
