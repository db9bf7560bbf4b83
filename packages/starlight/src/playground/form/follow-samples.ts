import type { ModelDescription } from "@corsac/importer/document";
import { filePlace, withFiles } from "../../samples/file-samples.js";
import { type ModelSample, modelSamples, type SampleContext } from "../../samples/model-samples.js";
import { asJson, type Input } from "./input-value.js";

/** The samples of an input of the form, with its files in the syntax of each language. */
export function followSamples(context: SampleContext, model: ModelDescription, input: Input): ModelSample[] {
  const files: File[] = [];
  const json = asJson(input, (file) => filePlace(files.push(file) - 1));
  return withFiles(modelSamples(context, model, json), files);
}
