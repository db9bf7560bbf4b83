import type { JsonSchema, ModelDescriptor } from "../descriptor/model.js";
import { isFileSchema } from "./encoded-file.js";

/**
 * Whether a prediction that succeeded has no output: nothing at all, an empty list of files, a file without an address.
 * Texts and lists of other things may be empty.
 */
export function isMissingOutput(
  output: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
): boolean {
  // Where nothing is documented, nothing is missing.
  return model?.output.documented === true && isMissing(output, model.output.schema);
}

function isMissing(value: unknown, schema: JsonSchema): boolean {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.every((branch) => isMissing(value, branch));
  const types = [schema.type ?? []].flat();
  if (value === null || value === undefined) return types.length > 0 && !types.includes("null");
  if (isFileSchema(schema)) return [value].flat().every(isNothing);
  if (schema.items && isFileSchema(schema.items)) {
    const items = [value].flat();
    return items.length === 0 ? schema.minItems !== 0 : items.some(isNothing);
  }
  return false;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
