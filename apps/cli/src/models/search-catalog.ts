import type { Catalog, CatalogModel, CatalogService } from "./catalog.js";
import { type SearchWords, searchWords } from "./search-words.js";

/** The criteria of a search; all of them must match. */
export interface CatalogSearch {
  /** Words in any language; each must match. */
  readonly words?: readonly string[];
  /** The main media of a model. */
  readonly kind?: string | undefined;
  readonly service?: string | undefined;
}

/** The texts and media of a model that are searched. */
function textsOf(
  { descriptor: service }: CatalogService,
  { descriptor, presets, texts = [] }: CatalogModel,
): string {
  const actions = Object.values(service.lifecycles[descriptor.lifecycle ?? ""]?.actions ?? {});
  return [
    service.name,
    service.title ?? "",
    descriptor.id,
    descriptor.slug,
    descriptor.name,
    descriptor.title,
    descriptor.description ?? "",
    ...presets.map((preset) => preset.name),
    ...actions.map(({ description }) => description ?? ""),
    ...texts,
  ]
    .join("\n")
    .toLowerCase();
}

/**
 * An English word matches at the start of a word, such as "image" in "images-edits"; a Chinese one of several characters
 * anywhere. A single character is part of many other words, so it finds nothing as a synonym.
 */
function mentions(text: string, word: string): boolean {
  if (/[^ -~]/.test(word)) return word.length > 1 && text.includes(word);
  const found = word.split(" ").join("[^\\p{L}\\p{N}]+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${found}`, "u").test(text);
}

function linesOf(word: string): SearchWords[] {
  return searchWords.filter(({ words }) => words.includes(word));
}

/** The synonyms of a search word. */
export function synonymsOf(word: string): string[] {
  const wanted = word.toLowerCase();
  return [...new Set(linesOf(wanted).flatMap(({ words }) => words))].filter((other) => other !== wanted);
}

function finds(word: string, text: string, media: string): boolean {
  const wanted = word.toLowerCase();
  if (text.includes(wanted) || media === wanted) return true;
  // The words for a kind of output find the models that make it. Texts of other models mention it, too: as an input.
  return linesOf(wanted).some(({ media: made, words }) =>
    made === undefined ? words.some((synonym) => mentions(text, synonym)) : made === media,
  );
}

/** Services with the matching models; services without any are left out. */
export function searchCatalog(catalog: Catalog, { words = [], kind, service }: CatalogSearch): Catalog {
  if (words.length === 0 && kind === undefined && service === undefined) return catalog;
  const services = catalog.services
    .filter(({ descriptor }) => service === undefined || descriptor.name === service)
    .map((one) => ({
      ...one,
      models: one.models.filter((model) => {
        const { media } = model.descriptor;
        if (kind !== undefined && media !== kind) return false;
        const text = words.length === 0 ? "" : textsOf(one, model);
        return words.every((word) => finds(word, text, media));
      }),
    }))
    .filter(({ models }) => models.length > 0);
  return { services };
}
