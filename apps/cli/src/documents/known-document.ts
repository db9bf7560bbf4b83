import type { CorsacDocument } from "@corsac/importer/document";

/** A service's document and where it comes from. */
export interface KnownDocument {
  /** The service's name. */
  name: string;
  document: CorsacDocument;
  /** For people: `built in`, `specs/acme`. */
  origin: string;
}

/** Documents, and what was found wrong on the way that is no reason to stop. */
export interface KnownDocuments {
  documents: KnownDocument[];
  warnings: string[];
}
