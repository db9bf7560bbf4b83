import { type JsonSchema, type Violation, validateInput } from "@corsac/core";
import type { Input } from "./input-value.js";

/** The client's validation of an input before it is sent. */
export interface Problems {
  /** Violations for which the client rejects the input. */
  errors: Violation[];
  /** Violations of inferred rules: the client sends the input with a warning. */
  warnings: Violation[];
}

const inferredKey = "x-corsac-inferred";

/** The same schema with inferred rules treated as declared. */
function declared(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === inferredKey ? undefined : value));
}

/** Validates inputs of one schema with the client's own validation. */
export function inputChecker(schema: JsonSchema): (input: Input) => Problems {
  const strict = declared(schema);
  return (input) => {
    const errors = validateInput(schema, input);
    const isKnown = (one: Violation): boolean =>
      errors.some(({ path, keyword }) => path === one.path && keyword === one.keyword);
    return { errors, warnings: validateInput(strict, input).filter((one) => !isKnown(one)) };
  };
}
