import type { JsonSchema, ModelDescriptor } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { isJsonObject } from "../json-object.js";
import { fits, typeOfValue } from "../validation/check-value.js";
import { encodedFileUrl, isFileSchema } from "./encoded-file.js";
import type { OutputFile } from "./output-file.js";

/** The output of a model whose documentation does not say what it makes. */
export type UndocumentedOutput = OutputFile | OutputFile[] | JsonValue;

type MakeFile = (url: string) => OutputFile;

/**
 * What the service gave, as the model's documentation has it: URLs become files, in arrays and objects too. A single
 * value where a list is documented becomes a list of one, and the other way round.
 *
 * @throws {ProtocolError} it is of another shape
 */
export function convertOutput(
  output: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
  makeFile: MakeFile,
): unknown {
  if (model?.output.documented) return convert(output, model.output.schema, "", makeFile);
  if (isFileUrl(output)) return makeFile(output);
  if (Array.isArray(output) && output.length > 0 && output.every(isFileUrl)) return output.map(makeFile);
  return output ?? null;
}

function convert(value: unknown, schema: JsonSchema, path: string, makeFile: MakeFile): unknown {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) {
    const branch = branches.find((candidate) => fits(candidate, value));
    return branch === undefined
      ? mismatch(value, "one of its forms", path)
      : convert(value, branch, path, makeFile);
  }
  const types = [schema.type ?? []].flat();
  if (value === null && types.includes("null")) return null;
  if (types.includes("string") && isFileSchema(schema)) {
    const [single] = Array.isArray(value) && value.length === 1 ? value : [value];
    return typeof single === "string"
      ? makeFile(encodedFileUrl(single, schema))
      : mismatch(value, "a file", path);
  }
  if (schema.items) {
    const { items } = schema;
    if (value === null || value === undefined) return mismatch(value, "an array", path);
    return [value].flat().map((item, index) => convert(item, items, `${path}/${index}`, makeFile));
  }
  if (!schema.properties) return value;
  if (!isJsonObject(value)) return mismatch(value, "an object", path);
  const { properties, required = [] } = schema;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const absent = (item === null || item === undefined) && !required.includes(name);
      return [
        name,
        property === undefined || absent ? item : convert(item, property, `${path}/${name}`, makeFile),
      ];
    }),
  );
}

function isFileUrl(value: unknown): value is string {
  return typeof value === "string" && /^(https?:\/\/|data:[\w.+-]+\/)\S+$/.test(value);
}

function mismatch(value: unknown, expected: string, path: string): never {
  throw new ProtocolError(
    `The output${path && ` at ${path}`} is ${typeOfValue(value)}, not ${expected} as documented`,
  );
}
