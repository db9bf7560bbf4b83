import type { JsonSchema, ModelDescriptor } from "../descriptor/model.js";
import { listOf } from "../json/list-of.js";
import { isFileSchema } from "./encoded-file.js";

/**
 * Whether a prediction that succeeded has no output: no value, an empty list of files, a file without a URL. Texts and
 * other lists may be empty.
 */
export function isMissingOutput(
  output: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
): boolean {
  // An undocumented output is never missing.
  return model?.output.documented === true && isMissing(output, model.output.schema);
}

function isMissing(value: unknown, schema: JsonSchema): boolean {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.every((branch) => isMissing(value, branch));
  const types = listOf(schema.type ?? []);
  if (value === null || value === undefined) return types.length > 0 && !types.includes("null");
  if (isFileSchema(schema)) return listOf(value).every(isNothing);
  if (schema.items && isFileSchema(schema.items)) {
    const items = listOf(value);
    return items.length === 0 ? schema.minItems !== 0 : items.some(isNothing);
  }
  return false;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
