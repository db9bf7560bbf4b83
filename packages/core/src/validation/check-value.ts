import type { JsonSchema } from "../descriptor/model.js";
import { isJsonObject } from "../json-object.js";
import { checkChoice } from "./check-choice.js";
import { checkNumber, checkString } from "./check-scalar.js";
import { checkType } from "./check-type.js";
import { didYouMean } from "./did-you-mean.js";
import type { Report } from "./report.js";
import type { Violation } from "./violation.js";

/** What a check found. */
export interface Findings {
  readonly violations: Violation[];
  /** Pointers of fields that no schema lists, and that are near none it lists. */
  readonly unknown: string[];
}

/** Checks a value against the subset of JSON Schema in `JsonSchema`. `format` is a note, not a rule. */
export function checkValue(schema: JsonSchema, value: unknown, path = ""): Findings {
  const findings: Findings = { violations: [], unknown: [] };
  const report: Report = (keyword, message, suggestion) =>
    findings.violations.push(
      suggestion === undefined
        ? { path, keyword, message }
        : { path, keyword, message: `${message}; did you mean "${suggestion}"?`, suggestion },
    );
  if (!checkType(schema, value, report)) return findings;
  checkChoice(schema, value, report);
  if (typeof value === "number") checkNumber(schema, value, report);
  if (typeof value === "string") checkString(schema, value, report);
  if (Array.isArray(value)) checkItems(schema, value, path, findings, report);
  if (isJsonObject(value)) checkProperties(schema, value, path, findings);
  checkBranches(schema, value, path, findings, report);
  return findings;
}

function checkItems(
  { items, minItems, maxItems }: JsonSchema,
  value: readonly unknown[],
  path: string,
  findings: Findings,
  report: Report,
): void {
  const but = `, but has ${value.length}`;
  if (minItems !== undefined && value.length < minItems)
    report("minItems", `must have at least ${minItems} items${but}`);
  if (maxItems !== undefined && value.length > maxItems)
    report("maxItems", `must have at most ${maxItems} items${but}`);
  if (items === undefined) return;
  for (const [index, item] of value.entries()) add(findings, checkValue(items, item, `${path}/${index}`));
}

function checkProperties(
  schema: JsonSchema,
  value: Record<string, unknown>,
  path: string,
  findings: Findings,
): void {
  const { required = [], additionalProperties } = schema;
  const properties = new Map(Object.entries(schema.properties ?? {}));
  const given = new Map(Object.entries(value).filter(([, item]) => item !== undefined));
  for (const name of required) {
    if (!given.has(name))
      findings.violations.push({ path: child(path, name), keyword: "required", message: "is required" });
  }
  // A branch of `anyOf` and its like names only some of the fields.
  const complete = schema.properties && !schema.anyOf && !schema.oneOf && !schema.allOf;
  for (const [name, item] of given) {
    const place = child(path, name);
    const property =
      properties.get(name) ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
    if (property !== undefined) add(findings, checkValue(property, item, place));
    else if (additionalProperties === false || (complete && additionalProperties === undefined)) {
      const near = didYouMean(
        name,
        [...properties.keys()].filter((key) => !given.has(key)),
      );
      if (near !== undefined || additionalProperties === false) {
        findings.violations.push({
          path: place,
          keyword: additionalProperties === false ? "additionalProperties" : "unknown",
          message: `is not a field${near === undefined ? "" : `; did you mean "${near}"?`}`,
          ...(near === undefined ? {} : { suggestion: near }),
        });
      } else findings.unknown.push(place);
    }
  }
}

function checkBranches(
  schema: JsonSchema,
  value: unknown,
  path: string,
  findings: Findings,
  report: Report,
): void {
  for (const branch of schema.allOf ?? []) add(findings, checkValue(branch, value, path));
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const results = schema[keyword]?.map((branch) => checkValue(branch, value, path));
    if (results === undefined) continue;
    const fitting = results.filter(({ violations }) =>
      violations.every((violation) => violation.keyword === "unknown"),
    );
    const [nearest] = results.sort((a, b) => distance(a, path) - distance(b, path));
    if (nearest && fitting.length === 0) add(findings, nearest);
    if (keyword === "oneOf" && fitting.length > 1) report(keyword, "must fit exactly one of its forms");
  }
}

/** How far a value is from a branch: one of another type is farther than any other. */
function distance({ violations }: Findings, path: string): number {
  const other = violations.some((violation) => violation.keyword === "type" && violation.path === path);
  return violations.length + (other ? 1000 : 0);
}

function add(findings: Findings, more: Findings): void {
  findings.violations.push(...more.violations);
  findings.unknown.push(...more.unknown);
}

function child(path: string, name: string): string {
  return `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
