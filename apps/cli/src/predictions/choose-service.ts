import { nearest } from "../command/nearest.js";
import { usageError } from "../errors/usage-error.js";
import type { Catalog, CatalogService } from "../models/catalog.js";

/** The services whose predictions can be asked for. */
export function servicesWithPredictions(catalog: Catalog): CatalogService[] {
  return catalog.services.filter(({ descriptor }) => Object.keys(descriptor.lifecycles).length > 0);
}

/** The service a prediction's id belongs to: the one named, or the only one with predictions. */
export function chooseService(catalog: Catalog, name: string | undefined): CatalogService {
  const services = servicesWithPredictions(catalog);
  const names = services.map(({ descriptor }) => descriptor.name);
  if (name !== undefined) {
    const found = services.find(({ descriptor }) => descriptor.name === name);
    if (found !== undefined) return found;
    const [guess] = nearest(name, names);
    throw usageError(
      `There is no service ${JSON.stringify(name)} with predictions here.`,
      guess === undefined ? `There is ${names.join(", ") || "none"}.` : `Did you mean ${guess}?`,
      "unknown-service",
    );
  }
  const [only, second] = services;
  if (only === undefined) throw usageError("No service here has predictions.", undefined, "no-services");
  if (second === undefined) return only;
  throw usageError(
    `Several services have predictions: ${names.join(", ")}.`,
    `Say which: --service ${names[0]}.`,
    "several-services",
  );
}
