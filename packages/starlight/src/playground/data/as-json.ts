import type { JsonObject } from "@corsac/importer/document";

/** Converts a part of a document to its JSON type, which its interface does not express. */
export function asJsonObject(part: object): JsonObject {
  return JSON.parse(JSON.stringify(part));
}
