import type { CorsacDocument } from "@corsac/importer/document";

/** Openapi-typescript names components as the document does. */
export function withoutWrittenNames(document: CorsacDocument): CorsacDocument {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === "x-corsac-name" ? undefined : value)));
}
