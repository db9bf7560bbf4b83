import { isObject } from "../json/json-object.js";
import { didYouMean } from "../validation/did-you-mean.js";
import type { Model } from "./define-model.js";
import { type ModelId, type ModelOf, modelById } from "./model-by-id.js";

/** A collection of models that can be searched by id or by text. */
export interface ModelCatalog<M extends Model = Model> {
  /** All models; presets follow their model. */
  readonly all: readonly M[];
  /**
   * The model with exactly this id; never a preset.
   *
   * @example const sdxl = models.get("stability-ai/sdxl");
   * @throws {ConfigurationError} there is no such model; the error suggests a similar id
   */
  get<Id extends ModelId<M>>(id: Id): ModelOf<M, Id>;
  get(id: string): M;
  /**
   * The models and presets that match a search text, the best match first: by name, id, slug and title, and, if none
   * matches, by similar spelling.
   *
   * @example const [first] = models.find("flux draft");
   */
  find(words: string): readonly M[];
}

/** The models among the exports of a module. */
type ModelIn<All> = All extends Iterable<infer Each> ? Extract<Each, Model> : never;

/** A catalog of models. Whatever else is among them, such as other exports of a module, is left out. */
/* @__NO_SIDE_EFFECTS__ */
export function modelCatalog<const All extends Iterable<unknown>>(models: All): ModelCatalog<ModelIn<All>> {
  const all = [...models].filter(isModel<ModelIn<All>>);
  const namesOf = ({ id, name, slug, title, preset }: Model): string[] =>
    [id, name, slug, title, ...(preset === undefined ? [] : [preset.name, `${slug} ${preset.name}`])].map(
      (text) => text.toLowerCase(),
    );
  const fitting = (words: readonly string[]): ModelIn<All>[] =>
    all
      .filter((model) => words.every((word) => namesOf(model).some((name) => name.includes(word))))
      .map((model) => ({ model, rank: rankOf(namesOf(model), words.join(" "), model.preset !== undefined) }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ model }) => model);
  return {
    all,
    get: (id: string) => modelById(all, id),
    find(text) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const found = fitting(words);
      if (found.length > 0) return found;
      const meant = didYouMean(text, all.flatMap(namesOf));
      return meant === undefined ? [] : fitting([meant]);
    },
  };
}

function isModel<M extends Model>(value: unknown): value is M {
  return isObject(value) && "~standard" in value && "slug" in value;
}

/** A lower rank is a better match: an exact name, then a prefix, and a model before its presets. */
function rankOf(names: readonly string[], text: string, isPreset: boolean): number {
  if (names.includes(text)) return isPreset ? 1 : 0;
  return (names.some((name) => name.startsWith(text)) ? 2 : 4) + (isPreset ? 1 : 0);
}
