import type { ModelDescription } from "@corsac/importer/document";
import type { ApiDocument } from "../document/openapi.js";
import type { Phrases } from "../phrases/english.js";
import type { Picture } from "../pictures/pictures.js";
import type { ImportNames } from "../samples/typescript.js";
import type { LinkBase } from "./address.js";

/** A document with what the site adds to it. */
export interface ServiceReference {
  /** The folder's name, unique on the site. */
  name: string;
  document: ApiDocument;
  imports: ImportNames;
  /** By model id. */
  pictures: Record<string, Picture[]>;
}

/** What a page of one language is made from. */
export interface PageContext {
  service: ServiceReference;
  document: ApiDocument;
  /** A BCP 47 tag. */
  language: string;
  phrases: Phrases;
  links: LinkBase;
}

/** The models of a document; a plain OpenAPI document has none. */
export function modelsOf(document: ApiDocument): ModelDescription[] {
  return document["x-corsac-models"] ?? [];
}
