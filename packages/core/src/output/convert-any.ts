import type { JsonSchema } from "../descriptor/model.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { isJsonObject } from "../json/json-object.js";
import { isValid, typeOfValue } from "../validation/is-valid.js";
import { encodedFileUrl, isFileSchema } from "./encoded-file.js";
import { type MakeFile, OutputFile } from "./output-file.js";
import { kindOf } from "./read-file.js";

/**
 * An output of any documented shape: files in arrays and objects, among other things, encoded in the answer itself. A
 * single value where a list is documented becomes a list of one, and the other way round.
 *
 * @throws {ProtocolError} it is of another shape
 */
export function convertDocumented(output: unknown, schema: JsonSchema, makeFile: MakeFile): unknown {
  return convert(output, schema, "", makeFile);
}

/** An output that no page documents: what looks like a file or a list of files becomes that. */
export function convertUndocumented(output: unknown, makeFile: MakeFile): unknown {
  if (isFileUrl(output)) return fileOf(output, makeFile);
  if (Array.isArray(output) && output.length > 0 && output.every(isFileUrl)) {
    return output.map((url) => fileOf(url, makeFile));
  }
  return output ?? null;
}

/** A data URL says what it holds. */
export function fileOf(url: string, makeFile: MakeFile): OutputFile {
  return makeFile(url, kindOf(/^\s*data:([^;,]+)/i.exec(url)?.[1]));
}

function isMade(value: unknown): value is OutputFile {
  return value instanceof OutputFile;
}

function isFileUrl(value: unknown): value is string {
  return typeof value === "string" && /^\s*(https?:\/\/|data:[\w.+-]+\/)\S+\s*$/i.test(value);
}

function convert(value: unknown, schema: JsonSchema, path: string, makeFile: MakeFile): unknown {
  // Made of a text that stood there.
  if (isMade(value) || (Array.isArray(value) && value.length > 0 && value.every(isMade))) return value;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) {
    const branch = branches.find((candidate) => isValid(candidate, value, false));
    return branch === undefined
      ? mismatch(value, "one of its forms", path)
      : convert(value, branch, path, makeFile);
  }
  const types = [schema.type ?? []].flat();
  if (value === null && types.includes("null")) return null;
  if (types.includes("string") && isFileSchema(schema)) {
    const [single] = Array.isArray(value) && value.length === 1 ? value : [value];
    return typeof single === "string"
      ? fileOf(encodedFileUrl(single, schema), makeFile)
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

function mismatch(value: unknown, expected: string, path: string): never {
  throw new ProtocolError(
    `The output${path && ` at ${path}`} is ${typeOfValue(value)}, not ${expected} as documented`,
  );
}
