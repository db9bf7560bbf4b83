import type { Model } from "../model/define-model.js";

/**
 * The model that a browser names: by its slug, exported name or id, and a preset by these and its own name, such as
 * `sdxl:portrait`. A preset that stands in the list without its model is also found by the model's names.
 */
export function findModel(models: readonly Model[], name: unknown): Model | undefined {
  const exact = models.find(
    (model) => model.preset && namesOf(model, `:${model.preset.name}`).includes(name),
  );
  if (exact) return exact;
  const called = models.filter((model) => namesOf(model).includes(name));
  const presets = called.filter(({ preset }) => preset);
  return called.find(({ preset }) => !preset) ?? (presets.length === 1 ? presets[0] : undefined);
}

function namesOf({ id, slug, name }: Model, end = ""): readonly unknown[] {
  return [slug, name, id].map((known) => known + end);
}
