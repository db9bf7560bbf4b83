import type { ModelData, ServiceData } from "@corsac/importer";
import type { ApiDocument } from "../../document/openapi.js";
import type { SampleNames } from "../../samples/sample-names.js";
import type { ImportNames } from "../../samples/typescript.js";

/** The data that the playground of a model loads on first use: plain data, the same for every language. */
export interface PlaygroundData {
  /**
   * The part of the document that the model requires: for the sandbox in the page, the samples and the texts of the
   * form.
   */
  document: ApiDocument;
  /** The data for the client, in the form of `defineModel`. */
  service: ServiceData;
  model: Omit<ModelData, "presets" | "examples">;
  imports: ImportNames;
  names: SampleNames;
  /** The model's name on the command line. */
  command: string;
}
