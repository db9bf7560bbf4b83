import { nearest } from "../command/nearest.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { Catalog, CatalogService } from "../models/catalog.js";

/** The services whose predictions can be queried. */
export function servicesWithPredictions(catalog: Catalog): CatalogService[] {
  return catalog.services.filter(({ descriptor }) => Object.keys(descriptor.lifecycles).length > 0);
}

/** The services whose documents describe how predictions are listed. */
export function servicesThatList(catalog: Catalog): CatalogService[] {
  return catalog.services.filter(({ descriptor }) =>
    Object.values(descriptor.lifecycles).some(({ list }) => list !== undefined),
  );
}

/** The service whose predictions are listed: the given one, or the only one that supports listing. */
export function chooseListing(catalog: Catalog, name: string | undefined): CatalogService {
  if (name !== undefined) return chooseService(catalog, name);
  return theOnly(servicesThatList(catalog), "can list predictions");
}

/** The service of a prediction's id: the given one, or the only one with predictions. */
export function chooseService(catalog: Catalog, name: string | undefined): CatalogService {
  const services = servicesWithPredictions(catalog);
  const names = services.map(({ descriptor }) => descriptor.name);
  if (name !== undefined) {
    const found = services.find(({ descriptor }) => descriptor.name === name);
    if (found !== undefined) return found;
    const [guess] = nearest(name, names);
    throw usageError(
      say`There is no service ${JSON.stringify(name)} with predictions here.`,
      guess === undefined ? say`There is ${names.join(", ") || "none"}.` : say`Did you mean ${guess}?`,
      "unknown-service",
    );
  }
  return theOnly(services, "have predictions");
}

function theOnly(services: readonly CatalogService[], what: string): CatalogService {
  const names = services.map(({ descriptor }) => descriptor.name);
  const [only, second] = services;
  if (only === undefined)
    throw usageError(say`There are no services here that ${what}.`, undefined, "no-services");
  if (second === undefined) return only;
  throw usageError(
    say`Several services ${what}: ${names.join(", ")}.`,
    say`Choose one: --service ${names[0]}.`,
    "several-services",
  );
}
