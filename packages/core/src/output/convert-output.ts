import type { ModelDescriptor } from "../descriptor/model.js";
import type { JsonValue } from "../descriptor/service.js";
import type { OutputFile } from "./output-file.js";

/** The output of a model whose documentation does not say what it makes. */
export type UndocumentedOutput = OutputFile | OutputFile[] | JsonValue;

/**
 * What the service gave, as the model's documentation has it: URLs become files. A file and a list of files are made
 * here, which is what most models give; any other shape is a module of its own.
 *
 * @throws {ProtocolError} it is of another shape than documented
 */
export async function convertOutput(
  output: unknown,
  model: Pick<ModelDescriptor, "output"> | undefined,
  makeFile: (url: string) => OutputFile,
): Promise<unknown> {
  const { documented, schema } = model?.output ?? {};
  const values = [output].flat();
  if (documented && schema) {
    const { type, format, contentEncoding } = schema.items ?? schema;
    const isPlain = type === "string" && format === "uri" && !contentEncoding;
    if (!isPlain || Array.isArray(output) !== !!schema.items || !values.every(isText)) {
      return (await import("./convert-documented.js")).convertDocumented(output, schema, makeFile);
    }
  } else if (!values[0] || !values.every(isFileUrl)) return output ?? null;
  const files = values.map((url) => makeFile(`${url}`));
  return Array.isArray(output) ? files : files[0];
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isFileUrl(value: unknown): boolean {
  return isText(value) && /^(https?:\/\/|data:[\w.+-]+\/)\S+$/.test(`${value}`);
}
