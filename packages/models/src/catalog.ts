import { type ModelCatalog, modelCatalog } from "@corsac/core";
import * as generated from "./generated/index.gen.js";

/** Every model and preset of this package, to look for by words: `models.find("flux")`. It loads all of them. */
export const models: ModelCatalog = modelCatalog(Object.values(generated));
