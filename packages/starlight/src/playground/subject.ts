import type { JsonSchema, Model } from "@corsac/core";
import type { ApiDocument } from "../document/openapi.js";
import type { ModelSample } from "../samples/model-samples.js";
import type { FormFields } from "./form/form-fields.js";
import type { Input } from "./form/input-value.js";
import type { RunRecord, RunRequest } from "./run/run-record.js";

/** What a playground runs: a model, or one operation. Form, samples and request have the same input. */
export interface Subject {
  kind: "model" | "operation";
  /** The part of the document that the sandbox in the page serves. */
  document: ApiDocument;
  /** The schema of the input. */
  schema: JsonSchema;
  fields: FormFields;
  /** The model, if it is one. */
  model?: Model;
  /** The input as it is validated and sent. */
  complete(input: Input): Input;
  samples(input: Input): ModelSample[];
  /** Runs an input. Never rejects: errors are in the record. */
  run(request: RunRequest): Promise<RunRecord>;
}
