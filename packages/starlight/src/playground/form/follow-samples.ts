import type { ModelDescription } from "@corsac/importer/document";
import { type ModelSample, modelSamples, type SampleContext } from "../../samples/model-samples.js";
import { shellWord } from "../../samples/shell.js";
import { asJson, type Input } from "./input-value.js";

/** Placeholder for a file while a sample is written: a URL, which samples write without escapes. */
const place = (index: number): string => `https://file.invalid/${index}/`;
const anyPlace = /https:\/\/file\.invalid\/(\d+)\//g;
const localFileImport = 'import { localFile } from "@corsac/core/node";';

/** The samples of an input of the form, with its files in the syntax of each language. */
export function followSamples(context: SampleContext, model: ModelDescription, input: Input): ModelSample[] {
  const files: File[] = [];
  const json = asJson(input, (file) => place(files.push(file) - 1));
  const samples = modelSamples(context, model, json);
  if (files.length === 0) return samples;
  return samples.map((sample) => ({ ...sample, code: withFiles(sample, files) }));
}

function withFiles({ language, label, code }: ModelSample, files: readonly File[]): string {
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
