import type { JsonObject, JsonValue, ModelDescription } from "@corsac/importer/document";
import { resolveSchema } from "../document/resolve.js";
import { type ModelSample, modelSamples, type SampleContext } from "./model-samples.js";
import { fileFields, placeholder } from "./request.js";
import { shellWord } from "./shell.js";

/** A file in a sample. */
export interface SampleFile {
  name: string;
  /** Its media type, if it is known. */
  type?: string;
}

/** Placeholder for a file while a sample is written: a URL, which samples write without escapes. */
export const filePlace = (index: number): string => `https://file.invalid/${index}/`;
const anyPlace = /https:\/\/file\.invalid\/(\d+)\//g;
const localFileImport = 'import { localFile } from "@corsac/core/node";';

/** Samples with files in the syntax of their language, where placeholders are. */
export function withFiles(samples: readonly ModelSample[], files: readonly SampleFile[]): ModelSample[] {
  if (files.length === 0) return [...samples];
  return samples.map((sample) => ({ ...sample, code: codeWithFiles(sample, files) }));
}

function codeWithFiles({ language, label, code }: ModelSample, files: readonly SampleFile[]): string {
  const nameOf = (index: string): string => files[Number(index)]?.name ?? "";
  if (language === "ts") {
    const program = code.replace(/"https:\/\/file\.invalid\/(\d+)\/"/g, (_, index: string) => {
      return `localFile(${JSON.stringify(nameOf(index))})`;
    });
    return program.replace("\n", `\n${localFileImport}\n`);
  }
  if (label === "CLI") return code.replace(anyPlace, (_, index: string) => `@${shellWord(nameOf(index))}`);
  return code.replace(anyPlace, (_, index: string) => {
    return `data:${files[Number(index)]?.type || "application/octet-stream"};base64,…`;
  });
}

/** The samples of a model on its page. Files that the input does not name are the file of the samples. */
export function pageSamples(
  context: SampleContext,
  model: ModelDescription,
  input: JsonObject,
): ModelSample[] {
  const names = fileFields(context.document, resolveSchema(context.document, model.input.schema));
  const files: SampleFile[] = [];
  const place = (value: JsonValue): JsonValue => {
    if (value === placeholder) return filePlace(files.push({ name: "file.bin" }) - 1);
    return Array.isArray(value) ? value.map(place) : value;
  };
  const named: JsonObject = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, names.includes(name) ? place(value) : value]),
  );
  return withFiles(modelSamples(context, model, named), files);
}
