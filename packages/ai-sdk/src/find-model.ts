import { type Model, modelsByName, setPointer } from "@corsac/core";

/** A model, and the fields that its name sets. */
export interface FoundModel {
  readonly model: Model;
  readonly fields: object;
}

/**
 * The model with a name. The part after a colon is a preset of the model, or else the value of the field that selects
 * one of several models. An ambiguous name matches none.
 */
export function findModel(models: readonly Model[], name: string): FoundModel | undefined {
  const whole = only(models, name, undefined);
  if (whole !== undefined) return { model: whole, fields: {} };
  const colon = name.indexOf(":");
  if (colon < 0) return undefined;
  const [start, end] = [name.slice(0, colon), name.slice(colon + 1)];
  const preset = only(models, start, end);
  if (preset !== undefined) return { model: preset, fields: {} };
  const model = only(models, start, undefined);
  if (model?.roles.model === undefined) return undefined;
  const fields = setPointer({}, model.roles.model, end);
  return typeof fields === "object" && fields !== null ? { model, fields } : undefined;
}

function only(models: readonly Model[], name: string, preset: string | undefined): Model | undefined {
  const [found, another] = [...new Set(modelsByName(models, name))].filter(
    (model) => model.preset?.name === preset,
  );
  return another === undefined ? found : undefined;
}
