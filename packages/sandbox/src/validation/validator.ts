import { isJsonObject, type JsonObject, type JsonValue } from "../document/contract.js";
import { SandboxError } from "../sandbox-error.js";
import { describeViolation } from "./describe-violation.js";
import type { SchemaCheck, SchemaEngine, SchemaError } from "./schema-engine.js";
import type { Violation } from "./violation.js";

/** Validates values against a schema and returns all violations. */
export type Validator = (value: JsonValue) => Violation[];

/**
 * Maximum number of values in a request for which all violations are found. For a larger one, only the first is
 * reported.
 */
const mostValues = 20_000;
/** Maximum number of reported violations of one request. */
const mostTold = 100;

/** Keywords whose errors only report that a branch failed. The errors of the branches are more specific. */
const summaryKeywords: ReadonlySet<string> = new Set(["if", "allOf"]);
const unionKeywords: ReadonlySet<string> = new Set(["anyOf", "oneOf"]);

/**
 * Compiles a resolved schema.
 * @param what Named in the error, such as `the input of \`acme/paint\``.
 * @param base The JSON Pointer of the value in the request's body.
 * @throws {SandboxError} `invalid-document` if it is not a valid JSON Schema.
 */
export function compileValidator(
  engine: SchemaEngine,
  schema: JsonObject,
  what: string,
  base: string,
): Validator {
  const complete = compile(engine, schema, what, true);
  let first: SchemaCheck | undefined;
  return (value) => {
    // One error for each of a million items would take gigabytes, and the comparison of unions hours.
    const isLarge = countValues(value, mostValues) > mostValues;
    if (isLarge) first ??= compile(engine, schema, what, false);
    const found = (isLarge && first ? first : complete)(value);
    if (found.length === 0) return [];
    const errors = found.slice(0, mostTold).filter((error) => !summaryKeywords.has(error.keyword));
    const unique = new Map<string, Violation>();
    for (const error of withoutBranches(withoutUnmeant(errors))) {
      const violation = describeViolation(error, value, base);
      unique.set(`${violation.field} ${violation.description}`, violation);
    }
    return [...unique.values()];
  };
}

/** Counts the values in a value, up to `most` + 1. */
function countValues(value: JsonValue, most: number): number {
  let count = 1;
  for (const item of Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : []) {
    count += countValues(item, most - count);
    if (count > most) break;
  }
  return count;
}

function compile(engine: SchemaEngine, schema: JsonObject, what: string, isComplete: boolean): SchemaCheck {
  try {
    return engine(schema, isComplete);
  } catch (cause) {
    throw new SandboxError(
      "invalid-document",
      `The document cannot be served. The schema of ${what} is wrong.`,
      {
        hint: cause instanceof Error ? cause.message : "Look at it with `corsac lint`.",
        cause,
      },
    );
  }
}

/**
 * Removes the errors of branches of a union that the value is not meant for: those with another constant in one of its
 * members, such as a discriminator. If the value has no branch's constant, one error lists all of them.
 */
function withoutUnmeant(errors: readonly SchemaError[]): SchemaError[] {
  let left = [...errors];
  for (const union of errors) {
    if (!unionKeywords.has(union.keyword)) continue;
    const own = left.filter((error) => isInside(error, union));
    const marks = own.filter((error) => error.keyword === "const" && isMember(error, union));
    const unmeant = new Set(marks.map((mark) => branchOf(mark, union)));
    const meant = own.filter((error) => !unmeant.has(branchOf(error, union)));
    const [mark] = marks;
    if (mark === undefined) continue;
    if (meant.length === 0 && marks.some(({ instancePath }) => instancePath !== mark.instancePath)) continue;
    left = left.filter((error) => !own.includes(error) || meant.includes(error));
    if (meant.length > 0) continue;
    const allowedValues = [...new Set(marks.map(({ params }) => params["allowedValue"]))];
    left.push({ ...mark, keyword: "enum", params: { allowedValues } });
  }
  return left;
}

/** Whether an error is in a branch of a union, for the same value. */
function isInside(error: SchemaError, union: SchemaError): boolean {
  const { instancePath } = union;
  const isSameValue =
    error.instancePath === instancePath || error.instancePath.startsWith(`${instancePath}/`);
  return isSameValue && isBranchOf(error, union);
}

/** Whether an error is about a direct member of a union's value. */
function isMember(error: SchemaError, union: SchemaError): boolean {
  return error.instancePath.lastIndexOf("/") === union.instancePath.length;
}

/** The number of the branch of a union that an error is in. */
function branchOf(error: SchemaError, union: SchemaError): string | undefined {
  return error.schemaPath.slice(union.schemaPath.length + 1).split("/")[0];
}

/**
 * Removes the error of a union if its branches have errors, and type errors of branches if there are more specific
 * ones.
 */
function withoutBranches(errors: SchemaError[]): SchemaError[] {
  const unions = errors.filter((error) => unionKeywords.has(error.keyword));
  return errors.filter((error) => {
    if (unionKeywords.has(error.keyword)) {
      return !errors.some((other) => other !== error && isBranchOf(other, error));
    }
    return !unions.some(
      (union) => isBranchOf(error, union) && error.keyword === "type" && hasBetter(errors, union),
    );
  });
}

function hasBetter(errors: SchemaError[], union: SchemaError): boolean {
  return errors.some((error) => isBranchOf(error, union) && error.keyword !== "type");
}

function isBranchOf(error: SchemaError, union: SchemaError): boolean {
  return error.schemaPath.startsWith(`${union.schemaPath}/`);
}
