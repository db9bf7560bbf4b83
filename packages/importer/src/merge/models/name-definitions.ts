import { appendPointer } from "../../document/json-pointer.js";
import type { Names } from "../../names/names.js";
import { titleWords } from "../../names/title-words.js";
import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";
import { shownValue } from "../pages/shown-value.js";
import { type Definition, groupBy } from "./definition.js";
import { streamField } from "./field-names.js";
import { modeField, modeValue, nameFromField, nameFromOwnField, nameFromTitle } from "./mode-names.js";
import { operationIds } from "./name-operations-apart.js";
import { PageMemory } from "./page-memory.js";

/**
 * Gives every model that the pages define its own id:
 * 1. Each operation defines its own models: two operations that use the same model name define two models. Only an
 *    overlay can declare them as two ways to create one.
 * 2. Pages of one operation that use the same model name are modes of it, each a separate model. A mode is named after
 *    the field whose value selects it (`task: extend`), else after the part of its title that the others do not have,
 *    else after a field that only it has. Pages that differ in none of these describe one model together.
 * Ids of earlier imports are kept: only pages that are new get a distinguishing id.
 */
export function nameDefinitions(pages: readonly PreparedPage[], names: Names): PreparedPage[] {
  const memory = new PageMemory(names);
  const definitions = definitionsOf(pages, memory);
  const named = new Map<ModelOffer, ModelOffer>();
  const owners = new Map<string, string>();
  for (const { known, operation } of definitions) if (known !== undefined) owners.set(known, operation);
  for (const group of groupBy(definitions, ({ offer }) => offer.id).values()) {
    const ids = operationIds(group, memory);
    for (const [operation, own] of groupBy(group, (definition) => definition.operation)) {
      const id = freeId(ids.get(operation) ?? "", operation, owners);
      for (const [definition, offer] of namedModes(own, id)) {
        const own = { ...offer, id: freeId(offer.id, operation, owners) };
        owners.set(own.id, operation);
        named.set(definition.offer, own);
      }
    }
  }
  for (const { page, offer } of definitions) memory.remember(page, offer, named.get(offer)?.id ?? offer.id);
  return pages.map((page) => ({
    ...page,
    offers: page.offers.flatMap((offer) => named.get(offer) ?? []),
  }));
}

/** The definitions of all pages. A model that one page only mentions and another describes is defined by the other. */
function definitionsOf(pages: readonly PreparedPage[], memory: PageMemory): Definition[] {
  const described = new Set(
    pages.flatMap(({ offers }) => offers.filter(({ ownsInput }) => ownsInput !== false).map(({ id }) => id)),
  );
  const all = pages.flatMap((page) =>
    page.offers
      .filter(({ id, ownsInput }) => ownsInput !== false || !described.has(id))
      .map((offer): Definition => {
        const operation = `${page.method} ${offer.path.replace(/\{[^{}]*\}/g, "{}")}`;
        return { page, offer, operation, known: memory.known(page, offer) };
      }),
  );
  // Two operations may have the same id in names.yaml of older versions: the page that is listed first keeps it.
  const holders = new Map<string, Definition>();
  const byAge = [...all].sort(
    (one, other) => memory.rank(one.page, one.offer) - memory.rank(other.page, other.offer),
  );
  for (const definition of byAge) {
    if (definition.known !== undefined && !holders.has(definition.known))
      holders.set(definition.known, definition);
  }
  return all.map((definition) =>
    definition.known === undefined || holders.get(definition.known)?.operation === definition.operation
      ? definition
      : { ...definition, known: undefined },
  );
}

function freeId(id: string, operation: string, owners: ReadonlyMap<string, string>): string {
  const isFree = (one: string): boolean => (owners.get(one) ?? operation) === operation;
  let free = id;
  for (let number = 2; !isFree(free); number += 1) free = `${id}-${number}`;
  return free;
}

/**
 * The offers of the pages of one operation that use the same model name, with the ids and fixed values of their modes.
 *
 * @param base The id of the model without a mode.
 */
function namedModes(group: readonly Definition[], base: string): [Definition, ModelOffer][] {
  const titles = new Set(group.map(({ page }) => page.title?.text));
  const isAlone = titles.size < 2 && group.every(({ known }) => known?.startsWith(`${base}-`) !== true);
  if (isAlone || group.some(({ page }) => page.offers.length > 1)) {
    return group.map((one) => [one, streaming(one, { ...one.offer, id: one.known ?? base })]);
  }
  const pages = group.map(({ page }) => page);
  const field = modeField(pages);
  const taken = new Set(group.flatMap(({ known }) => known ?? []));
  return group.map((definition): [Definition, ModelOffer] => {
    const { page, offer, known } = definition;
    const id = known ?? modeId(page, pages, field, base, taken);
    taken.add(id);
    const value = field === undefined ? undefined : modeValue(page, field);
    const fixed = field === undefined || value === undefined ? {} : { [appendPointer("", field)]: value };
    const title = page.title?.text;
    const mode: ModelOffer = {
      ...offer,
      id,
      body: { ...offer.body, ...fixed },
      ...(title === undefined || id === base ? {} : { title }),
    };
    return [definition, streaming(definition, mode)];
  });
}

function modeId(
  page: PreparedPage,
  group: readonly PreparedPage[],
  field: string | undefined,
  base: string,
  taken: ReadonlySet<string>,
): string {
  const words = nameFromField(page, field) ?? nameFromTitle(page, group, base);
  const streams = isStreaming(page) && !words.includes(streamField) ? [streamField] : [];
  const id = [base, ...new Set([...words, ...streams])].join("-");
  // A title whose words are all recognised and that has none of its own describes the same model.
  if (id !== base || !taken.has(id) || titleWords(page.title?.text ?? "").complete) return id;
  const own = [base, ...nameFromOwnField(page, group)].join("-");
  let free = own;
  for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`;
  return free;
}

function isStreaming(page: PreparedPage): boolean {
  return shownValue(page, streamField) === true;
}

/** The offer of a page that documents a streamed response, with the field that requests it. */
function streaming({ page }: Definition, offer: ModelOffer): ModelOffer {
  if (page.offers.length > 1 || !isStreaming(page)) return offer;
  return { ...offer, body: { ...offer.body, [appendPointer("", streamField)]: true }, streams: true };
}
