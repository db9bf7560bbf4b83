import { identifierWords } from "../../names/identifier.js";
import { singular } from "../../names/singular.js";
import { titleWords } from "../../names/title-words.js";
import { pathWords } from "./choice-id.js";
import { type Definition, groupBy } from "./definition.js";
import type { PageMemory } from "./page-memory.js";

/**
 * Ids for definitions of several operations that use the same model name: each operation defines its own model, named
 * after the words that only its path has (`quill-1-edits`). The operation that had the plain id before keeps it; so
 * does one whose path has no words of its own.
 *
 * @param definitions Of one model's name.
 * @returns Operation → id.
 */
export function operationIds(definitions: readonly Definition[], memory: PageMemory): Map<string, string> {
  const operations = groupBy(definitions, ({ operation }) => operation);
  const id = definitions[0]?.offer.id ?? "";
  const ids = new Map<string, string>();
  if (operations.size < 2) {
    for (const operation of operations.keys()) ids.set(operation, id);
    return ids;
  }
  const holder = plainHolder(id, operations, memory);
  if (holder !== undefined) ids.set(holder, id);
  for (const [operation, own] of operations) {
    if (ids.has(operation)) continue;
    const others = [...operations].filter(([other]) => other !== operation).flatMap(([, group]) => group);
    const taken = new Set(ids.values());
    const words = ownWords(own, others, id);
    const candidates = words.map((some) => [id, ...some].join("-"));
    // An operation without words of its own gets the plain id, where it is free.
    const free = candidates.find(
      (candidate) => !taken.has(candidate) && (candidate !== id || holder === undefined),
    );
    ids.set(operation, free ?? numbered(candidates.at(-1) ?? id, taken));
  }
  return ids;
}

/** The operation that had the plain id before, if one had. */
function plainHolder(
  id: string,
  operations: ReadonlyMap<string, readonly Definition[]>,
  memory: PageMemory,
): string | undefined {
  const recorded = [...operations.values()].flat().filter(({ known }) => known === id);
  const [first] = recorded.sort(
    (one, other) => memory.rank(one.page, one.offer) - memory.rank(other.page, other.offer),
  );
  if (first !== undefined) return first.operation;
  const older = [...operations].find(([, group]) =>
    group.some(({ page, offer, known }) => known === undefined && memory.had(id, page.method, offer.path)),
  );
  return older?.[0];
}

/**
 * Words that only one of the operations has, from the likeliest source on: the path, the path with versions, the title.
 */
function ownWords(own: readonly Definition[], others: readonly Definition[], id: string): string[][] {
  const known = new Set(identifierWords(id).map(singular));
  const sources: ((definition: Definition) => string[])[] = [
    ({ offer }) => pathWords(offer.path),
    ({ offer }) => identifierWords(offer.path.replace(/\{[^{}]*\}/g, "")),
    ({ page }) => titleWords(page.title?.text ?? "").words,
    ({ page }) => [page.method],
  ];
  return sources.map((wordsOf) => {
    const elsewhere = others.map((definition) => new Set(wordsOf(definition)));
    const words = own.flatMap(wordsOf);
    return [...new Set(words)].filter(
      (word) => !known.has(singular(word)) && !elsewhere.every((other) => other.has(word)),
    );
  });
}

function numbered(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
