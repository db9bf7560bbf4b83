import type { ModelDescription } from "@corsac/importer/document";
import type { ApiDocument } from "../document/openapi.js";

/** The name of a model on the command line: its slug, or its id if several models of the document have that slug. */
export function commandName(document: ApiDocument, model: ModelDescription): string {
  const models = document["x-corsac-models"] ?? [];
  return models.some((other) => other !== model && other.slug === model.slug) ? model.id : model.slug;
}
