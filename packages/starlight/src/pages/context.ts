import type { ModelDescription } from "@corsac/importer/document";
import type { ApiDocument } from "../document/openapi.js";
import type { Phrases } from "../phrases/english.js";
import type { Picture } from "../pictures/pictures.js";
import type { SampleNames } from "../samples/sample-names.js";
import type { SampleLanguage } from "../samples/snippets.js";
import type { ImportNames } from "../samples/typescript.js";
import type { LinkBase } from "./address.js";

/** A document with the site's settings for it. */
export interface ServiceReference {
  /** The folder's name, unique on the site. */
  name: string;
  document: ApiDocument;
  imports: ImportNames;
  /** The server and the key in samples. */
  names: SampleNames;
  /** Whether the site configures the generated client of the document. Then samples in TypeScript use it. */
  hasClient: boolean;
  /** Names of models and operations that another document of the site has, too. Commands qualify them. */
  sharedNames?: readonly string[];
  /** By model id. */
  pictures: Record<string, Picture[]>;
}

/** The context for the pages of one language. */
export interface PageContext {
  service: ServiceReference;
  document: ApiDocument;
  /** A BCP 47 tag. */
  language: string;
  phrases: Phrases;
  links: LinkBase;
  sampleLanguages: readonly SampleLanguage[];
}

/** The models of a document. An OpenAPI document without extensions has none. */
export function modelsOf(document: ApiDocument): ModelDescription[] {
  return document["x-corsac-models"] ?? [];
}
