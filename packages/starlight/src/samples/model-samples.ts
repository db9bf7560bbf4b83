import type { JsonObject, ModelDescription } from "@corsac/importer/document";
import type { ApiDocument } from "../document/openapi.js";
import type { Phrases } from "../phrases/english.js";
import { commandSample } from "./command.js";
import { curlSample } from "./curl.js";
import { createRequest, queryRequest } from "./request.js";
import { type SampleNames, sampleNames } from "./sample-names.js";
import { type ImportNames, typescriptSample } from "./typescript.js";

/** A program that runs a model, in one language. */
export interface ModelSample {
  label: string;
  /** A language name of Expressive Code. */
  language: string;
  code: string;
}

/** The context for the samples of a model. */
export interface SampleContext {
  document: ApiDocument;
  imports: ImportNames;
  phrases: Phrases;
  /** The model's name on the command line. */
  command: string;
  /** The document's server and a neutral name of the key if absent. */
  names?: SampleNames;
}

/** The samples of a model for an input: on its page, and in the playground while the form is filled. */
export function modelSamples(
  { document, imports, phrases, command, names = sampleNames(document) }: SampleContext,
  model: ModelDescription,
  input: JsonObject,
): ModelSample[] {
  const create = createRequest(document, model, input, names);
  const query = queryRequest(document, model, names);
  const steps = [
    ...(create === undefined ? [] : [[phrases.commentCreate, create] as const]),
    ...(query === undefined ? [] : [[phrases.commentQuery, query] as const]),
  ];
  const curl = steps.map(([comment, request]) => `# ${comment}\n${curlSample(request)}\n`).join("\n");
  return [
    {
      label: "TypeScript",
      language: "ts",
      code: typescriptSample(document, model, input, { imports, names, phrases }),
    },
    { label: "CLI", language: "sh", code: commandSample(model, command, input) },
    ...(curl === "" ? [] : [{ label: "curl", language: "sh", code: curl }]),
  ];
}
