import { ConfigurationError } from "../errors/configuration-error.js";
import { didYouMean } from "../validation/did-you-mean.js";
import type { Model } from "./define-model.js";

/** The ids of models whose id is a literal type; presets have no such id. */
export type ModelId<M extends Model> = M extends Model ? (string extends M["id"] ? never : M["id"]) : never;

/** The model with an id. */
export type ModelOf<M extends Model, Id extends string> = Id extends string
  ? Extract<M, { readonly id: Id }>
  : never;

/** The type of a model's input. */
export type InputOf<M> = M extends Model<infer Input> ? Input : never;

/** The type of a model's output. */
export type OutputOf<M> = M extends Model<infer _Input, infer Output> ? Output : never;

/**
 * The model with exactly this id; never a preset, which has the id of its model.
 *
 * @throws {ConfigurationError} there is no such model, or several services have one
 */
export function modelById<M extends Model>(models: readonly M[], id: string): M {
  const [model, other] = models.filter((one) => one.id === id && one.preset === undefined);
  if (model === undefined) {
    const near = didYouMean(
      id,
      models.map((one) => one.id),
    );
    throw new ConfigurationError(`There is no model with the id "${id}"`, {
      hint:
        near === undefined
          ? `${models.length === 0 ? "No models" : `${models.length} models`} are known here: pass the model itself, or give createClient its models.`
          : `Did you mean "${near}"?`,
    });
  }
  if (other !== undefined) {
    throw new ConfigurationError(
      `${model.service.name} and ${other.service.name} both have a model with the id "${id}"`,
      { hint: "Pass the model itself." },
    );
  }
  return model;
}
