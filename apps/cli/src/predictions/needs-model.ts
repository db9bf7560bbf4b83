import type { CatalogModel, CatalogService } from "../models/catalog.js";

/** The models of a service whose predictions are queried later. */
export function taskModels({ models }: CatalogService): CatalogModel[] {
  return models.filter(({ descriptor }) => descriptor.lifecycle !== undefined);
}

/**
 * Whether an id alone is not enough to query or read a prediction: the service has several lifecycles, or its responses
 * do not name the model, whose output has its own form.
 */
export function needsModel(service: CatalogService): boolean {
  const models = taskModels(service);
  const [first] = models;
  if (first === undefined || models.length < 2) return false;
  const { lifecycles } = service.descriptor;
  const used = new Set(models.map(({ descriptor }) => descriptor.lifecycle));
  return used.size > 1 || lifecycles[first.descriptor.lifecycle ?? ""]?.fields.model === undefined;
}
