import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { JsonSchema } from "../descriptor/model.js";
import { parsePointer } from "../pointer.js";
import { validateInput } from "./validate-input.js";

/** What a check found, as Standard Schema has it. A field that no schema lists is no issue, unless it is near one that is. */
export function issuesOf(schema: JsonSchema, value: unknown): StandardSchemaV1.Issue[] {
  return validateInput(schema, value).map(({ path, message }) => ({ message, path: parsePointer(path) }));
}
