import type { ModelDescriptor } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import { convertDocumented, convertUndocumented } from "./convert-any.js";
import type { MakeFile, OutputFile } from "./output-file.js";
import { readWrittenFiles } from "./written-files.js";

/** The output of a model whose documentation does not say what it makes. */
export type UndocumentedOutput = OutputFile | OutputFile[] | JsonValue;

/**
 * What the service gave, as the model's documentation has it: URLs become files.
 *
 * @throws {ProtocolError} it is of another shape than documented
 */
export async function convertOutput(
  given: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
  makeFile: MakeFile,
): Promise<unknown> {
  const output = readWrittenFiles(given, model, makeFile);
  const schema = model?.output.documented ? model.output.schema : undefined;
  const { type, format, contentEncoding } = schema?.items ?? schema ?? {};
  const isList = Array.isArray(output);
  const urls = [output].flat().filter(isWebUrl);
  const isPlain = type === "string" && format === "uri" && !contentEncoding && isList === !!schema?.items;
  if (isPlain && urls.length === (isList ? output.length : 1)) {
    const files = urls.map((url) => makeFile(url));
    return isList ? files : files[0];
  }
  return schema ? convertDocumented(output, schema, makeFile) : convertUndocumented(output, makeFile);
}

function isWebUrl(value: unknown): value is string {
  return typeof value === "string" && /^https?:/i.test(value);
}
