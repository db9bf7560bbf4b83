import type { CorsacDocument } from "@corsac/importer/document";

/** The origin of a document that comes with the command. */
export const builtIn = "built in";

/** A service's document and its origin. */
export interface KnownDocument {
  /** The service's name. */
  name: string;
  document: CorsacDocument;
  /** For people: `built in`, `specs/acme`. */
  origin: string;
}

/** Documents, and warnings about those that could not be read. */
export interface KnownDocuments {
  documents: KnownDocument[];
  warnings: string[];
}
