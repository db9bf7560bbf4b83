import { nearest } from "../command/nearest.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { allModels, type Catalog, type CatalogModel, type CatalogPreset } from "./catalog.js";

/** A model somebody asked for, and the preset if one was named. */
export interface FoundModel {
  model: CatalogModel;
  preset: CatalogPreset | undefined;
}

type Rule = (model: CatalogModel, name: string) => boolean;

/** Ways to name a model, the strictest first: the first one that fits any model decides. */
const rules: readonly Rule[] = [
  ({ descriptor }, name) => descriptor.id === name,
  ({ descriptor }, name) => descriptor.slug === name || descriptor.name === name,
  ({ descriptor: { service, slug, id, name: publicName } }, name) =>
    [slug, id, publicName].some((each) => `${service.name}/${each}` === name),
  ({ descriptor }, name) =>
    [descriptor.id, descriptor.slug, descriptor.name].some(
      (each) => each.toLowerCase() === name.toLowerCase(),
    ),
  ({ descriptor }, name) => endsWithWord(descriptor.id, name) || endsWithWord(descriptor.slug, name),
];

/** `dawn` and `1.1-pro` end `tide-dawn` and `tide-1.1-pro`; `awn` does not. */
function endsWithWord(text: string, end: string): boolean {
  if (end === "" || !text.toLowerCase().endsWith(end.toLowerCase())) return false;
  const before = text.at(-end.length - 1);
  return before === undefined || /[^a-zA-Z0-9]/.test(before);
}

function matches(catalog: Catalog, name: string): CatalogModel[] {
  for (const rule of rules) {
    const found = allModels(catalog).filter((model) => rule(model, name));
    if (found.length > 0) return found;
  }
  return [];
}

function unknownModel(catalog: Catalog, name: string): CliError {
  const names = allModels(catalog).flatMap(({ descriptor: { slug, id, name: publicName } }) => [
    slug,
    id,
    publicName,
  ]);
  const guesses = nearest(name, names)
    .map((guess) => matches(catalog, guess)[0]?.descriptor.slug)
    .filter((slug) => slug !== undefined);
  const [first] = guesses;
  return new CliError({
    code: "unknown-model",
    message: `There is no model ${JSON.stringify(name)}.`,
    hint: `${first === undefined ? "" : `Did you mean ${[...new Set(guesses)].join(" or ")}?\n`}corsac models lists them all.`,
    exitCode: exitCode.usage,
  });
}

function ambiguousModel(name: string, found: readonly CatalogModel[]): CliError {
  return new CliError({
    code: "ambiguous-model",
    message: `${JSON.stringify(name)} can be ${found.length} models.`,
    details: found.map(({ descriptor }) => `${descriptor.service.name}/${descriptor.id}`),
    hint: "Write more of the one you mean.",
    exitCode: exitCode.usage,
  });
}

/** The preset of that name, or an error that names those there are. */
export function findPreset(model: CatalogModel, name: string): CatalogPreset {
  const preset = model.presets.find((each) => each.name === name || each.exportName === name);
  if (preset !== undefined) return preset;
  const names = model.presets.map((each) => each.name);
  const [guess] = nearest(name, names);
  const there = names.length === 0 ? "It has none." : `It has ${names.join(", ")}.`;
  throw new CliError({
    code: "unknown-preset",
    message: `${model.descriptor.slug} has no preset ${JSON.stringify(name)}.`,
    hint: guess === undefined ? there : `Did you mean ${model.descriptor.slug}:${guess}?`,
    exitCode: exitCode.usage,
  });
}

/**
 * Finds a model by id, slug, public name, any of these after the service's name, or an ending that
 * only one model has; `:preset` may follow.
 */
export function findModel(catalog: Catalog, query: string): FoundModel {
  const whole = matches(catalog, query);
  const colon = query.lastIndexOf(":");
  if (whole.length === 0 && colon > 0) {
    const found = findModel(catalog, query.slice(0, colon));
    return { model: found.model, preset: findPreset(found.model, query.slice(colon + 1)) };
  }
  const [model, second] = whole;
  if (model === undefined) throw unknownModel(catalog, query);
  if (second !== undefined) throw ambiguousModel(query, whole);
  return { model, preset: undefined };
}
