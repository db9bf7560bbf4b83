import { appendPointer, type JsonObject, type JsonValue } from "../document/contract.js";
import type { Operation, Parameter } from "../document/service.js";
import type { Asked } from "../requests/asked.js";
import { readParameter } from "../requests/read-parameters.js";
import type { Breaches, Checker } from "./checker.js";
import { nearMiss } from "./near-miss.js";
import type { Violation } from "./violation.js";

/** The results of validating the parameters of a request. */
export interface ParameterFinding extends Breaches {
  /** Undocumented query parameters that were accepted. */
  accepted: string[];
}

/** Headers that OpenAPI defines in other parts of a document. Parameters with these names are ignored. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Preferences of the sandbox itself, in addition to those of an operation (RFC 7240). */
const ownPreferences = /^(code|example|dynamic)\s*=/i;

/**
 * Finds every violation of a request's parameters: in its path, query, headers and cookies.
 * @param checkerOf Returns the checker of a parameter's schema.
 * @param known Query parameters of other parts of the document.
 */
export function checkParameters(
  asked: Pick<Asked, "match" | "url" | "request">,
  checkerOf: (schema: JsonObject, what: string, base: string) => Checker,
  known: readonly string[],
): ParameterFinding {
  const { operation } = asked.match;
  const found: ParameterFinding = { violations: [], inferred: [], accepted: [] };
  for (const parameter of operation.parameters) {
    if (!isChecked(parameter)) continue;
    const { violations, inferred } = checkOne(parameter, operation, asked, checkerOf);
    found.violations.push(...violations);
    found.inferred.push(...inferred);
  }
  if (asked.url.search !== "") addUnknown(found, operation, asked.url.searchParams, known);
  return found;
}

function isChecked({ in: place, name }: Parameter): boolean {
  return place !== "header" || !ignoredHeaders.has(name.toLowerCase());
}

function checkOne(
  parameter: Parameter,
  operation: Operation,
  asked: Pick<Asked, "match" | "url" | "request">,
  checkerOf: (schema: JsonObject, what: string, base: string) => Checker,
): Breaches {
  const { name, in: place, required, schema } = parameter;
  const value = withoutOwn(parameter, readParameter(parameter, asked));
  if (value === undefined) {
    const missing = {
      field: name,
      description: `${name} is required: a ${place} parameter.`,
      type: "required",
    };
    return { violations: required ? [missing] : [], inferred: [] };
  }
  if (place === "query" && isOne(schema) && asked.url.searchParams.getAll(name).length > 1) {
    const description = `${name} must be given once: it is no list.`;
    return { violations: [{ field: name, description, type: "repeated", in: place }], inferred: [] };
  }
  const what = `the ${place} parameter \`${name}\` of \`${operation.id}\``;
  const check = checkerOf(schema, what, appendPointer("", name));
  const { violations, inferred } = isPrefer(parameter) ? checkPreferences(check, value) : check(value);
  const placed = (violation: Violation): Violation => ({ ...violation, in: place });
  return { violations: violations.map(placed), inferred: inferred.map(placed) };
}

/** Whether a schema allows neither a list nor an object. */
function isOne({ type }: JsonObject): boolean {
  const types = [type ?? "array"].flat();
  return !types.includes("array") && !types.includes("object");
}

function isPrefer({ in: place, name }: Parameter): boolean {
  return place === "header" && name.toLowerCase() === "prefer";
}

/** `Prefer` is a list, and servers ignore unknown preferences (RFC 7240), so one valid preference is sufficient. */
function checkPreferences(check: Checker, value: JsonValue): Breaches {
  const whole = check(value);
  if (typeof value !== "string" || whole.violations.length === 0) return whole;
  const each = value.split(",").map((preference) => check(plainPreference(preference)));
  return each.find(({ violations }) => violations.length === 0) ?? whole;
}

function plainPreference(preference: string): string {
  return preference
    .split("=")
    .map((part) => part.trim().toLowerCase())
    .join("=");
}

/** `Prefer` without the sandbox's own preferences. */
function withoutOwn(parameter: Parameter, value: JsonValue | undefined): JsonValue | undefined {
  if (!isPrefer(parameter) || typeof value !== "string") return value;
  const others = value.split(",").filter((preference) => !ownPreferences.test(preference.trim()));
  return others.length === 0 ? undefined : others.join(",").trim();
}

/** Documentation is incomplete: an unknown parameter is accepted unless it resembles a missing one. */
function addUnknown(
  found: ParameterFinding,
  { parameters, security, fixedQuery }: Operation,
  query: URLSearchParams,
  others: readonly string[],
): void {
  const inQuery = parameters.filter(({ in: place }) => place === "query");
  const keys = security.flat().flatMap((scheme) => (scheme.kind === "key" ? [scheme.parameter] : []));
  // The members of an object have their own names, or those of its schema.
  const members = inQuery.flatMap(({ schema }) => Object.keys(schema["properties"] ?? {}));
  const known = [
    ...inQuery.map(({ name }) => name),
    ...members,
    ...Object.keys(fixedQuery),
    ...keys,
    ...others,
  ];
  for (const written of new Set(query.keys())) {
    const bracket = written.indexOf("[");
    const name = bracket > 0 ? written.slice(0, bracket) : written;
    if (known.includes(name) || known.includes(written)) continue;
    const meant = nearMiss(name, known);
    if (meant === undefined || query.has(meant)) found.accepted.push(name);
    else {
      const description = `${name} is not a known query parameter. Did you mean ${meant}?`;
      found.violations.push({ field: name, description, type: "unknown_parameter", in: "query" });
    }
  }
}
