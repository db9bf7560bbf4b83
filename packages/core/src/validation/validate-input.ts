import type { JsonSchema } from "../descriptor/model.js";
import { explain } from "./explain.js";
import { findBreaches } from "./find-breaches.js";
import type { Violation } from "./violation.js";

/**
 * All violations of an input; an empty array if there is none. Unlike in plain JSON Schema, an unlisted field whose
 * name is similar to a listed one is a violation (keyword `unknown`). Violations of inferred, unconfirmed rules
 * (`x-corsac-inferred`) are not returned.
 */
export function validateInput(schema: JsonSchema, value: unknown): Violation[] {
  return explain(findBreaches(schema, value)).violations;
}
