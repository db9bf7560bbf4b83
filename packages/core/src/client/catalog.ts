import type { ServiceDescriptor } from "../descriptor/service.js";
import type { Model } from "../model/define-model.js";

/** The models and services of a client: those passed to it, and those it was used with. */
export interface Catalog {
  readonly models: Map<string, Model>;
  readonly services: readonly ServiceDescriptor[];
}

/** Adds a model. Of models with the same id the first is kept, or the one of which the others are presets. */
export function remember({ models }: Catalog, model: Model): void {
  const key = keyOf(model.service.name, model.id);
  const known = models.get(key);
  if (known === undefined || (known.preset && !model.preset)) models.set(key, model);
}

/** A model by its service and its id. */
export function findModel({ models }: Catalog, service: string, id: string): Model | undefined {
  return models.get(keyOf(service, id));
}

/** The services, by name. */
export function servicesOf({ models, services }: Catalog): ReadonlyMap<string, ServiceDescriptor> {
  const all = [...services, ...[...models.values()].map(({ service }) => service)];
  return new Map(all.map((service) => [service.name, service]));
}

function keyOf(service: string, id: string): string {
  return `${service}\n${id}`;
}
