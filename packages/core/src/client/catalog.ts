import type { Model } from "../define-model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";

/** The models and services a client knows: those it was given, and those it was used with. */
export interface Catalog {
  remember(model: Model): void;
  /** A model by its id, or by id and service. */
  model(id: string, service: string): Model | undefined;
  /** A service by its name; without one, the only service there is. @throws {ConfigurationError} */
  service(name: string | undefined): ServiceDescriptor;
}

export function createCatalog(models: readonly Model[], services: readonly ServiceDescriptor[]): Catalog {
  const knownModels = new Map<string, Model>();
  const knownServices = new Map<string, ServiceDescriptor>(
    services.map((service) => [service.name, service]),
  );
  const remember = (model: Model): void => {
    const key = `${model.service.name}\n${model.id}`;
    if (!knownModels.has(key)) knownModels.set(key, model);
    knownServices.set(model.service.name, model.service);
  };
  models.forEach(remember);
  return {
    remember,
    model: (id, service) => knownModels.get(`${service}\n${id}`),
    service(name) {
      const service = name === undefined ? [...knownServices.values()][0] : knownServices.get(name);
      if (service !== undefined && (name !== undefined || knownServices.size === 1)) return service;
      throw new ConfigurationError(
        name === undefined
          ? "It is not clear of which service the prediction is"
          : `This client does not know the service "${name}"`,
        { hint: "Pass { model } or { service }, or give createClient its models or services." },
      );
    },
  };
}
