import type { CorsacDocument } from "../document/extensions.js";

/**
 * The document as JSON text: two spaces, keys in the document's order, which {@link buildDocument} makes the same
 * for the same sources; a line feed at the end.
 */
export function serializeDocument(document: CorsacDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
