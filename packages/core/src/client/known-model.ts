import type { Model } from "../model/define-model.js";
import { modelById } from "../model/model-by-id.js";
import type { Catalog } from "./catalog.js";

/**
 * A model itself, or the one with an id.
 *
 * @throws {ConfigurationError} no model with this id was passed to the client
 */
export function knownModel({ models }: Catalog, model: Model | string): Model {
  return typeof model === "string" ? modelById([...models.values()], model) : model;
}
