import type { ModelDescriptor } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import { convertDocumented, convertUndocumented } from "./convert-any.js";
import type { MakeFile, OutputFile } from "./output-file.js";
import { readWrittenFiles } from "./written-files.js";

/** The output of a model whose output is not documented. */
export type UndocumentedOutput = OutputFile | OutputFile[] | JsonValue;

/**
 * Converts the output of a service to the documented type: URLs become files.
 *
 * @throws {ProtocolError} it does not have the documented shape
 */
export async function convertOutput(
  given: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
  makeFile: MakeFile,
): Promise<unknown> {
  const output = readWrittenFiles(given, model, makeFile);
  const schema = model?.output.documented ? model.output.schema : undefined;
  return schema ? convertDocumented(output, schema, makeFile) : convertUndocumented(output, makeFile);
}
