import { type Model, type ModelCatalog, modelCatalog } from "@corsac/core";
import * as generated from "./generated/index.gen.js";

/**
 * Every model and preset of this package, by id or by search text: `models.get("stability-ai/sdxl")`,
 * `models.find("flux")`. It loads all of them.
 */
export const models: ModelCatalog<Extract<(typeof generated)[keyof typeof generated], Model>> = modelCatalog(
  Object.values(generated),
);
