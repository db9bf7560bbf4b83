import type { JsonValue, ModelDescriptor, ServiceDescriptor } from "@corsac/core";

/** A named input of a model, as the document has it. */
export interface CatalogPreset {
  readonly name: string;
  readonly exportName: string;
  readonly description: string;
  readonly input: Readonly<Record<string, JsonValue>>;
  readonly defaults?: Readonly<Record<string, JsonValue>>;
}

/** A model with all that its document says of it. */
export interface CatalogModel {
  readonly descriptor: ModelDescriptor;
  readonly presets: readonly CatalogPreset[];
  readonly examples: readonly {
    readonly input: Readonly<Record<string, JsonValue>>;
    readonly summary?: string;
  }[];
}

/** A service with its models in the document's order. */
export interface CatalogService {
  readonly descriptor: ServiceDescriptor;
  readonly models: readonly CatalogModel[];
  /** Where its document comes from, for people: `built in`, `specs/acme`. */
  readonly origin: string;
}

/** Every service the command line knows here. */
export interface Catalog {
  readonly services: readonly CatalogService[];
}

export function allModels(catalog: Catalog): CatalogModel[] {
  return catalog.services.flatMap((service) => service.models);
}
