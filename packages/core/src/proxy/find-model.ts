import type { Model } from "../model/define-model.js";
import { modelsByName } from "../model/models-by-name.js";

/**
 * The model that a browser requests. A preset has a name of its model and its own, such as `sdxl:portrait`; the name of
 * the model alone is not a name of the preset. An ambiguous name matches none.
 */
export function findModel(models: readonly Model[], name: unknown): Model | undefined {
  if (typeof name !== "string") return undefined;
  const colon = name.lastIndexOf(":");
  const [exact] = modelsByName(models, name.slice(0, Math.max(colon, 0))).filter(
    ({ preset }) => preset?.name === name.slice(colon + 1),
  );
  if (exact !== undefined) return exact;
  const plain = models.filter(({ preset }) => preset === undefined);
  const [only, another] = [...new Set(modelsByName(plain, name))];
  return another === undefined ? only : undefined;
}
