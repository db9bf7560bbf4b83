import { type CorsacDocument, describeModels, type ModelData } from "@corsac/importer";

const described = new WeakMap<CorsacDocument, readonly ModelData[]>();

/** The models of a document, put together once: several files and the names of the index are made of them. */
export function describedModels(document: CorsacDocument): readonly ModelData[] {
  const known = described.get(document);
  if (known !== undefined) return known;
  const models = describeModels(document);
  described.set(document, models);
  return models;
}
