import type { JsonObject, JsonValue } from "../document/contract.js";
import { declaredSchema } from "./declared-schema.js";
import type { Validator } from "./validator.js";
import type { Violation } from "./violation.js";

/** The violated rules of a value. */
export interface Breaches {
  /** Violations of declared rules. */
  violations: Violation[];
  /** Violations of inferred rules. The value may still be valid. */
  inferred: Violation[];
}

/** Validates values and separates declared rules from inferred ones. */
export type Checker = (value: JsonValue) => Breaches;

/**
 * Creates a checker of a resolved schema.
 * @param isConfirmed Whether its inferred rules count as declared.
 * @param compile Compiles a schema.
 */
export function createChecker(
  schema: JsonObject,
  isConfirmed: boolean,
  compile: (schema: JsonObject) => Validator,
): Checker {
  const complete = compile(schema);
  const declared = declaredSchema(schema, isConfirmed);
  if (declared === schema) return (value) => ({ violations: complete(value), inferred: [] });
  let strict: Validator | undefined;
  return (value) => {
    const all = complete(value);
    if (all.length === 0) return { violations: [], inferred: [] };
    strict ??= compile(declared);
    const violations = strict(value);
    const isDeclared = ({ field, type }: Violation): boolean =>
      violations.some((violation) => violation.field === field && violation.type === type);
    return { violations, inferred: all.filter((violation) => !isDeclared(violation)) };
  };
}
