import { modelsByName } from "@corsac/core";
import { nearest } from "../command/nearest.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { allModels, type Catalog, type CatalogModel, type CatalogPreset } from "./catalog.js";
import { type ModelChoice, modelsByChoice, type OfferedChoice } from "./models-by-choice.js";

/** The model for a query, and the preset if one was given. */
export interface FoundModel {
  model: CatalogModel;
  preset: CatalogPreset | undefined;
  /** The value of the model's own field that matched the query, where no model has that name: `model`, `kling-v2`. */
  choice?: ModelChoice;
}

/** Whether a text ends with whole words: `dawn` and `1.1-pro` end `tide-dawn` and `tide-1.1-pro`; `awn` does not. */
function endsWithWord(text: string, end: string): boolean {
  if (end === "" || !text.toLowerCase().endsWith(end.toLowerCase())) return false;
  const before = text.at(-end.length - 1);
  return before === undefined || /[^a-zA-Z0-9]/.test(before);
}

function byName(catalog: Catalog, name: string): CatalogModel[] {
  const models = allModels(catalog);
  const found = modelsByName(
    models.map(({ descriptor }) => descriptor),
    name,
  );
  const named = models.filter(({ descriptor }) => found.includes(descriptor));
  // A slug, which lists show, wins over the id of another model.
  const [bySlug, other] = named.filter(
    ({ descriptor }) => descriptor.slug.toLowerCase() === name.toLowerCase(),
  );
  return bySlug !== undefined && other === undefined ? [bySlug] : named;
}

/** The models whose names have that ending. */
function byEnding(catalog: Catalog, name: string): CatalogModel[] {
  return allModels(catalog).filter(
    ({ descriptor: { id, slug } }) => endsWithWord(id, name) || endsWithWord(slug, name),
  );
}

function unknownModel(catalog: Catalog, name: string): CliError {
  const names = allModels(catalog).flatMap(({ descriptor: { slug, id, name: publicName } }) => [
    slug,
    id,
    publicName,
  ]);
  const guesses = nearest(name, names)
    .map((guess) => byName(catalog, guess)[0]?.descriptor.slug)
    .filter((slug) => slug !== undefined);
  const [first] = guesses;
  return new CliError({
    code: "unknown-model",
    message: say`There is no model ${JSON.stringify(name)}.`,
    hint: say`${first === undefined ? "" : say`Did you mean ${[...new Set(guesses)].join(" or ")}?\n`}corsac models lists them all.`,
    exitCode: exitCode.usage,
  });
}

function ambiguousModel(name: string, found: readonly CatalogModel[]): CliError {
  return new CliError({
    code: "ambiguous-model",
    message: say`${JSON.stringify(name)} can be ${found.length} models.`,
    details: found.map(({ descriptor }) => `${descriptor.service.name}/${descriptor.slug}`),
    hint: say`Write more of the one you mean.`,
    exitCode: exitCode.usage,
  });
}

/** The preset of that name; throws an error that lists the existing ones. */
export function findPreset(model: CatalogModel, name: string): CatalogPreset {
  const preset = model.presets.find((each) => each.name === name || each.exportName === name);
  if (preset !== undefined) return preset;
  const names = model.presets.map((each) => each.name);
  const [guess] = nearest(name, names);
  const there = names.length === 0 ? say`It has none.` : say`It has ${names.join(", ")}.`;
  throw new CliError({
    code: "unknown-preset",
    message: say`${model.descriptor.slug} has no preset ${JSON.stringify(name)}.`,
    hint: guess === undefined ? there : say`Did you mean ${model.descriptor.slug}:${guess}?`,
    exitCode: exitCode.usage,
  });
}

function severalChoices(name: string, found: readonly OfferedChoice[]): CliError {
  const commands = found.map(({ model: { descriptor }, field, value }) => {
    const called = found.filter(({ model }) => model.descriptor.slug === descriptor.slug).length > 1;
    const model = called ? `${descriptor.service.name}/${descriptor.slug}` : descriptor.slug;
    return `corsac run ${model} -i ${field}=${value}`;
  });
  return new CliError({
    code: "ambiguous-model",
    message: say`${JSON.stringify(name)} is a choice that ${found.length} models offer.`,
    details: commands,
    hint: say`Run the one you mean, with its prompt or other fields.`,
    exitCode: exitCode.usage,
  });
}

/**
 * Finds a model by its names like {@link modelsByName}; by a value that only one model's own model field accepts; or by
 * an ending that only one model has. `:preset` may follow.
 */
export function findModel(catalog: Catalog, query: string): FoundModel {
  const named = byName(catalog, query);
  const offered = named.length > 0 ? [] : modelsByChoice(catalog, query);
  const [choice, otherChoice] = offered;
  if (otherChoice !== undefined) throw severalChoices(query, offered);
  if (choice !== undefined) {
    return { model: choice.model, preset: undefined, choice: { field: choice.field, value: choice.value } };
  }
  const whole = named.length > 0 ? named : byEnding(catalog, query);
  const colon = query.lastIndexOf(":");
  if (whole.length === 0 && colon > 0) {
    const found = findModel(catalog, query.slice(0, colon));
    return { ...found, preset: findPreset(found.model, query.slice(colon + 1)) };
  }
  const [model, second] = whole;
  if (model === undefined) throw unknownModel(catalog, query);
  if (second !== undefined) throw ambiguousModel(query, whole);
  return { model, preset: undefined };
}
