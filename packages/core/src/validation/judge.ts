import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { JsonSchema } from "../descriptor/model.js";
import { parsePointer } from "../json/pointer.js";
import { validateInput } from "./validate-input.js";

/**
 * The result of a check as Standard Schema defines it. An unlisted field is not an issue, unless it is similar to a
 * listed one.
 */
export function judge<Input>(schema: JsonSchema, value: unknown): StandardSchemaV1.Result<Input> {
  const issues = validateInput(schema, value).map(({ path, message }) => ({
    message,
    path: parsePointer(path),
  }));
  return isInput<Input>(value, issues) ? { value } : { issues };
}

function isInput<Input>(_value: unknown, issues: readonly StandardSchemaV1.Issue[]): _value is Input {
  return issues.length === 0;
}
