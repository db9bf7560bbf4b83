import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { JsonSchema } from "../descriptor/model.js";
import { parsePointer } from "../json/pointer.js";
import { validateInput } from "./validate-input.js";

/** What a check found, as Standard Schema has it. A field that no schema lists is no issue, unless it is near one that is. */
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
