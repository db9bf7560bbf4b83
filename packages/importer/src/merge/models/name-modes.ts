import type { JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { objectMember } from "../../document/json-values.js";
import { identifierWords } from "../../names/identifier.js";
import type { Names } from "../../names/names.js";
import { singular } from "../../names/singular.js";
import { titleWords } from "../../names/title-words.js";
import type { ModelOffer, PreparedPage } from "../pages/prepared-page.js";
import { shownValue } from "../pages/shown-value.js";
import { modeFields, streamField } from "./field-names.js";

/** A page that offers one model, beside others that offer the same. */
interface ModePage {
  page: PreparedPage;
  offer: ModelOffer;
}

/**
 * Tells apart the pages of one operation that offer one and the same model: each describes a mode of it, which becomes
 * a model of its own. A mode is called after the field whose value makes it (`task: extend`), else after what its
 * title has that the others' do not, else after a field that only it has. Pages that differ in none of these describe
 * one model together. A page keeps the id it was given once: one that comes later is told apart from those there were. What a page was called stays: a page that comes later is told apart from those there were.
 */
export function nameModes(pages: readonly PreparedPage[], names: Names): PreparedPage[] {
  const groups = new Map<string, ModePage[]>();
  for (const page of pages) {
    const [offer, ...others] = page.offers;
    if (offer === undefined || others.length > 0) continue;
    const key = `${page.method} ${page.path.text} ${offer.id}`;
    groups.set(key, [...(groups.get(key) ?? []), { page, offer }]);
  }
  const changed = new Map<PreparedPage, ModelOffer>();
  for (const group of groups.values()) {
    const titles = new Set(group.map(({ page }) => page.title?.text));
    if (titles.size > 1 || group.some((one) => knownId(one, names) !== undefined))
      for (const [page, offer] of modesOf(group, names)) changed.set(page, offer);
    for (const { page, offer } of group) remember(page, changed.get(page) ?? offer, names);
  }
  return pages.map((page) => {
    const offer = changed.get(page);
    return offer === undefined ? streaming(page) : { ...page, offers: [offer] };
  });
}

/** The page in names.yaml. */
function pageKey({ method, path, title }: PreparedPage): string {
  return `${method.toUpperCase()} ${path.text} ${title?.text ?? ""}`.trim().replace(/\s+/g, " ");
}

/** The id that a page was given before, if it is of the model that the page offers now. */
function knownId({ page, offer }: ModePage, names: Names): string | undefined {
  const key = pageKey(page);
  const id = Object.hasOwn(names.pages ?? {}, key) ? names.pages?.[key] : undefined;
  return id === offer.id || id?.startsWith(`${offer.id}-`) === true ? id : undefined;
}

function remember(page: PreparedPage, { id }: ModelOffer, names: Names): void {
  names.pages ??= Object.create(null);
  const key = pageKey(page);
  if (names.pages !== undefined && !Object.hasOwn(names.pages, key)) names.pages[key] = id;
}

function modesOf(group: readonly ModePage[], names: Names): [PreparedPage, ModelOffer][] {
  const field = modeFields.find((name) => group.some(({ page }) => modeValue(page, name) !== undefined));
  const spoken = group.map(({ page }) => titleWords(page.title?.text ?? ""));
  const common = (word: string): boolean => spoken.every(({ words }) => words.includes(word));
  const modes = group.map((one) => knownId(one, names)?.slice(one.offer.id.length + 1));
  const taken = new Set(modes.filter((mode) => mode !== undefined));
  return group.map(({ page, offer }, index): [PreparedPage, ModelOffer] => {
    const value = field === undefined ? undefined : modeValue(page, field);
    const known = new Set([...identifierWords(offer.id), ...identifierWords(page.path.text)].map(singular));
    const { words: title, complete } = spoken[index] ?? { words: [], complete: true };
    const own = title.filter((word) => !common(word) && !known.has(singular(word)));
    const streams = shownValue(page, streamField) === true;
    const said = value === undefined ? own : identifierWords(value);
    const words = streams && !said.includes(streamField) ? [...said, streamField] : said;
    const given = modes[index];
    let mode = given ?? [...new Set(words)].join("-");
    if (given === undefined && taken.has(mode) && mode === "" && !complete) {
      mode = identifierWords(ownField(page, group) ?? "").join("-");
      for (let number = 2; taken.has(mode); number += 1) mode = String(number);
    }
    taken.add(mode);
    const body: Record<JsonPointer, JsonValue> = {
      ...offer.body,
      ...(value === undefined || field === undefined ? {} : { [appendPointer("", field)]: value }),
      ...(streams ? { [appendPointer("", streamField)]: true } : {}),
    };
    const id = mode === "" ? offer.id : `${offer.id}-${mode}`;
    const name = page.title?.text;
    return [
      page,
      {
        ...offer,
        id,
        body,
        ...(name === undefined || mode === "" ? {} : { title: name }),
        ...(streams ? { streams } : {}),
      },
    ];
  });
}

/** The value of a field that makes a mode, if it is one word or several with hyphens. */
function modeValue(page: PreparedPage, name: string): string | undefined {
  const value = shownValue(page, name);
  return typeof value === "string" && /^[A-Za-z][\w-]*$/.test(value) ? value : undefined;
}

/** The first field that no other page of the group has. */
function ownField(page: PreparedPage, group: readonly ModePage[]): string | undefined {
  const fields = (one: PreparedPage): string[] =>
    (one.body?.contents ?? []).flatMap(({ schema }) =>
      Object.keys(objectMember(schema?.value, "properties")),
    );
  const others = new Set(group.filter((other) => other.page !== page).flatMap((other) => fields(other.page)));
  return fields(page).find((name) => !others.has(name));
}

/** A page of one model alone that asks for an answer in pieces. */
function streaming(page: PreparedPage): PreparedPage {
  const [offer, ...others] = page.offers;
  if (offer === undefined || others.length > 0 || shownValue(page, streamField) !== true) return page;
  const body = { ...offer.body, [appendPointer("", streamField)]: true };
  return { ...page, offers: [{ ...offer, body, streams: true }] };
}
