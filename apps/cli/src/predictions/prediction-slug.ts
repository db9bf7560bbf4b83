import { allModels, type Catalog } from "../models/catalog.js";

/** The short name of a prediction's model, also where the catalog does not contain the model. */
export function predictionSlug(
  catalog: Catalog,
  prediction: { readonly service: string; readonly model: string },
): string {
  const known = allModels(catalog).find(
    ({ descriptor }) => descriptor.service.name === prediction.service && descriptor.id === prediction.model,
  );
  const lastWord = prediction.model.split(":")[0]?.split("/").at(-1) ?? "";
  return known?.descriptor.slug ?? (lastWord === "" ? "prediction" : lastWord);
}
