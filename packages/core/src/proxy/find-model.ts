import type { Model } from "../model/define-model.js";
import { modelsByName } from "../model/models-by-name.js";

/**
 * The model that a browser requests. A preset has a name of its model and its own, such as `sdxl:portrait`. A preset
 * that is listed without its model is also found by the model's names. An ambiguous name matches none.
 */
export function findModel(models: readonly Model[], name: unknown): Model | undefined {
  if (typeof name !== "string") return undefined;
  const colon = name.lastIndexOf(":");
  const [exact] = modelsByName(models, name.slice(0, Math.max(colon, 0))).filter(
    ({ preset }) => preset?.name === name.slice(colon + 1),
  );
  if (exact !== undefined) return exact;
  const called = [...new Set(modelsByName(models, name))];
  const plain = called.filter(({ preset }) => preset === undefined);
  const [only, another] = plain.length > 0 ? plain : called;
  return another === undefined ? only : undefined;
}
