import type { Model } from "../model/define-model.js";
import { modelById } from "../model/model-by-id.js";
import type { Catalog } from "./catalog.js";

/**
 * A model itself, or the one with an id.
 *
 * @throws {ConfigurationError} the client was given none with the id
 */
export function knownModel({ models }: Catalog, model: Model | string): Model {
  return typeof model === "string" ? modelById([...models.values()], model) : model;
}
