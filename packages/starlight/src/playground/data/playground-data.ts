import type { JsonSchema } from "@corsac/core";
import type { ModelData, ServiceData } from "@corsac/importer";
import type { JsonObject } from "@corsac/importer/document";
import type { ApiDocument, Schema } from "../../document/openapi.js";
import type { SampleNames } from "../../samples/sample-names.js";
import type { ImportNames } from "../../samples/typescript.js";

interface CommonData {
  /** The part of the document that is required: for the sandbox in the page, the samples and the texts of the form. */
  document: ApiDocument;
  /** The data of the service for the client. */
  service: ServiceData;
  imports: ImportNames;
  names: SampleNames;
}

/** The data that the playground of a model loads on first use: plain data, the same for every language. */
export interface ModelPlaygroundData extends CommonData {
  kind: "model";
  /** The data of the model for the client, in the form of `defineModel`. */
  model: Omit<ModelData, "presets" | "examples">;
  /** The model's name on the command line. */
  command: string;
}

/** The same for an operation. */
export interface OperationPlaygroundData extends CommonData {
  kind: "operation";
  operation: { id: string; method: string; path: string };
  /** The schema of the form, `{ path, query, header, body }`, with texts, and references to the document. */
  form: Schema;
  /** The same schema for the client's validation, without references. */
  schema: JsonSchema;
  /** A valid input of the form, without files. */
  example: JsonObject;
  body?: {
    mediaType: string;
    /** The fields that are files. `""` if the whole body is one. */
    files: string[];
    /** The body of samples as long as the form has none. */
    example: JsonObject[string];
  };
  hasClient: boolean;
  /** The operation's name on the command line. */
  command: string;
  /** The exported name of the service's descriptor. */
  variable: string;
}

export type PlaygroundData = ModelPlaygroundData | OperationPlaygroundData;
