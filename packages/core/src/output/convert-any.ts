import type { JsonSchema } from "../descriptor/model.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { isJsonObject, isObject } from "../json/json-object.js";
import { listOf } from "../json/list-of.js";
import { isValid, typeOfValue } from "../validation/is-valid.js";
import { encodedFileUrl, isFileSchema } from "./encoded-file.js";
import type { MakeFile, OutputFile } from "./output-file.js";
import { kindOf } from "./read-file.js";

/** Values that were created from texts before the output is converted: files, and texts with the files in them. */
export const madeBefore: WeakSet<object> = new WeakSet();

/**
 * Converts an output of any documented shape: files in arrays and objects, also encoded in the response itself. A
 * single value where a list is documented becomes a list of one, and vice versa.
 *
 * @throws {ProtocolError} it has another shape
 */
export function convertDocumented(output: unknown, schema: JsonSchema, makeFile: MakeFile): unknown {
  return convert(output, schema, "", makeFile);
}

/** Converts an undocumented output: a value that looks like a file or a list of files becomes `OutputFile`s. */
export function convertUndocumented(output: unknown, makeFile: MakeFile): unknown {
  if (isFileUrl(output)) return fileOf(output, makeFile);
  if (Array.isArray(output) && output.length > 0 && output.every(isFileUrl)) {
    return output.map((url) => fileOf(url, makeFile));
  }
  return output ?? null;
}

/** The media type of a data URL is in the URL. */
export function fileOf(url: string, makeFile: MakeFile): OutputFile {
  return makeFile(url, kindOf(/^\s*data:([^;,]+)/i.exec(url)?.[1]));
}

function isFileUrl(value: unknown): value is string {
  return typeof value === "string" && /^\s*(https?:\/\/|data:[\w.+-]+\/)\S+\s*$/i.test(value);
}

function convert(value: unknown, schema: JsonSchema, path: string, makeFile: MakeFile): unknown {
  if (isObject(value) && madeBefore.has(value)) return value;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) {
    const branch = branches.find((candidate) => isValid(candidate, value, false));
    return branch === undefined
      ? mismatch(value, "one of its forms", path)
      : convert(value, branch, path, makeFile);
  }
  const types = listOf(schema.type ?? []);
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
    return listOf(value).map((item, index) => convert(item, items, `${path}/${index}`, makeFile));
  }
  if (!schema.properties) return value;
  if (!isJsonObject(value)) return mismatch(value, "an object", path);
  const { properties, required = [] } = schema;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      // An empty string is not a URL.
      const given = item === "" && property && isFileSchema(property) ? null : item;
      const absent = (given === null || given === undefined) && !required.includes(name);
      return [
        name,
        property === undefined || absent ? given : convert(given, property, `${path}/${name}`, makeFile),
      ];
    }),
  );
}

function mismatch(value: unknown, expected: string, path: string): never {
  throw new ProtocolError(
    `The output${path && ` at ${path}`} is ${typeOfValue(value)}, not ${expected} as documented`,
  );
}
