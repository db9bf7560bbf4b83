import type { JsonValue, ModelDescriptor, ServiceDescriptor } from "@corsac/core";

/** A named input of a model, as in the document. */
export interface CatalogPreset {
  readonly name: string;
  readonly exportName: string;
  readonly description: string;
  readonly input: Readonly<Record<string, JsonValue>>;
  readonly defaults?: Readonly<Record<string, JsonValue>>;
}

/** A model with the facts of its document. */
export interface CatalogModel {
  readonly descriptor: ModelDescriptor;
  readonly presets: readonly CatalogPreset[];
  readonly examples: readonly {
    readonly input: Readonly<Record<string, JsonValue>>;
    readonly summary?: string;
  }[];
  /** Its texts in the document in every language, for the search. */
  readonly texts?: readonly string[];
}

/** A service with its models in the document's order. */
export interface CatalogService {
  readonly descriptor: ServiceDescriptor;
  readonly models: readonly CatalogModel[];
  /** The origin of its document, for people: `built in`, `specs/acme`. */
  readonly origin: string;
  /** The required inputs of an operation, by its key in the descriptor: `body prompt`. */
  readonly requiredInputs?: (operation: string) => readonly string[];
}

/** Every known service. */
export interface Catalog {
  readonly services: readonly CatalogService[];
}

export function allModels(catalog: Catalog): CatalogModel[] {
  return catalog.services.flatMap((service) => service.models);
}

/** The origin of the document of a model's service, for people. */
export function originOf(catalog: Catalog, model: CatalogModel): string {
  return catalog.services.find(({ models }) => models.includes(model))?.origin ?? "";
}
