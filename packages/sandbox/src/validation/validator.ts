import { boundedPattern } from "@corsac/importer/pattern";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { isJsonObject, type JsonObject, type JsonValue } from "../document/contract.js";
import { SandboxError } from "../sandbox-error.js";
import { describeViolation } from "./describe-violation.js";
import type { Violation } from "./violation.js";

/** Checks values against a schema and tells every violation at once. */
export type Validator = (value: JsonValue) => Violation[];

/** Values of one request up to which every violation is looked for; of a larger one the first is told. */
const mostValues = 20_000;
/** Most violations that are told of one request. */
const mostTold = 100;

/** Keywords that only say that one of their branches failed; the branches' own errors say more. */
const summaryKeywords: ReadonlySet<string> = new Set(["if", "allOf"]);
const unionKeywords: ReadonlySet<string> = new Set(["anyOf", "oneOf"]);

/**
 * Compiles a resolved schema.
 * @param what Named in the error, such as `the input of \`acme/paint\``.
 * @param base The JSON Pointer of the value in the request's body.
 * @throws {SandboxError} `invalid-document` if it is no JSON Schema.
 */
export function compileValidator(schema: JsonObject, what: string, base: string): Validator {
  const complete = compile(schema, what, true);
  let first: ValidateFunction | undefined;
  return (value) => {
    // An error of each of a million items would take gigabytes, and the comparison of unions hours.
    const isLarge = countValues(value, mostValues) > mostValues;
    if (isLarge) first ??= compile(schema, what, false);
    const validate = isLarge && first ? first : complete;
    if (validate(value)) return [];
    const errors = (validate.errors ?? [])
      .slice(0, mostTold)
      .filter((error) => !summaryKeywords.has(error.keyword));
    const told = new Map<string, Violation>();
    for (const error of withoutBranches(errors)) {
      const violation = describeViolation(error, value, base);
      told.set(`${violation.field} ${violation.description}`, violation);
    }
    return [...told.values()];
  };
}

/** Counts the values in a value, no further than one over `most`. */
function countValues(value: JsonValue, most: number): number {
  let count = 1;
  for (const item of Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : []) {
    count += countValues(item, most - count);
    if (count > most) break;
  }
  return count;
}

function compile(schema: JsonObject, what: string, allErrors: boolean): ValidateFunction {
  // Documents come from everywhere: unknown keywords and formats are not errors here.
  const ajv = new Ajv2020({
    allErrors,
    strict: false,
    logger: false,
    validateFormats: true,
    // Whoever sends a request chooses the text: no pattern may run for ever on it.
    code: { regExp: boundedPattern },
  });
  formatsPlugin(ajv);
  // A file may be given as a URL or as data; its schema says `uri` for both, and tools send what they have.
  ajv.addFormat("uri", true);
  try {
    return ajv.compile(schema);
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

/** Of a union that failed in several branches, keeps the branch errors if there is one kind only. */
function withoutBranches(errors: ErrorObject[]): ErrorObject[] {
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

function hasBetter(errors: ErrorObject[], union: ErrorObject): boolean {
  return errors.some((error) => isBranchOf(error, union) && error.keyword !== "type");
}

function isBranchOf(error: ErrorObject, union: ErrorObject): boolean {
  return error.schemaPath.startsWith(`${union.schemaPath}/`);
}
