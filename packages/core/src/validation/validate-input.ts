import type { JsonSchema } from "../descriptor/model.js";
import { explain } from "./explain.js";
import { findBreaches } from "./find-breaches.js";
import type { Violation } from "./violation.js";

/**
 * Everything that is wrong with an input, at once; an empty array if nothing is. Unlike plain JSON Schema, a field
 * that is not listed but is spelled nearly like one that is counts as wrong (keyword `unknown`). What only
 * breaks a rule that was inferred and not confirmed (`x-corsac-inferred`) is not wrong.
 */
export function validateInput(schema: JsonSchema, value: unknown): Violation[] {
  return explain(findBreaches(schema, value)).violations;
}
