import { objectMember } from "../../document/json-values.js";
import { identifierWords } from "../../names/identifier.js";
import { singular } from "../../names/singular.js";
import { titleWords } from "../../names/title-words.js";
import type { PreparedPage } from "../pages/prepared-page.js";
import { shownValue } from "../pages/shown-value.js";
import { modeFields } from "./field-names.js";

/** The field whose value distinguishes the modes of these pages: `task`. */
export function modeField(pages: readonly PreparedPage[]): string | undefined {
  return modeFields.find((name) => pages.some((page) => modeValue(page, name) !== undefined));
}

/** The value of a mode field, if it is one word or several joined by hyphens. */
export function modeValue(page: PreparedPage, name: string): string | undefined {
  const value = shownValue(page, name);
  return typeof value === "string" && /^[A-Za-z][\w-]*$/.test(value) ? value : undefined;
}

/** The words of a mode from the value of its field: `task: extend`. */
export function nameFromField(page: PreparedPage, field: string | undefined): string[] | undefined {
  const value = field === undefined ? undefined : modeValue(page, field);
  return value === undefined ? undefined : identifierWords(value);
}

/**
 * The words of a page's title that distinguish it from the others: without those that all titles have, and those of the
 * model's id and of the path.
 */
export function nameFromTitle(page: PreparedPage, group: readonly PreparedPage[], id: string): string[] {
  const titles = group.map((other) => titleWords(other.title?.text ?? "").words);
  const usedWords = new Set([...identifierWords(id), ...identifierWords(page.path.text)].map(singular));
  return titleWords(page.title?.text ?? "").words.filter(
    (word) => !titles.every((words) => words.includes(word)) && !usedWords.has(singular(word)),
  );
}

/** The words of the first field that no other page of the group has. */
export function nameFromOwnField(page: PreparedPage, group: readonly PreparedPage[]): string[] {
  const others = new Set(group.filter((other) => other !== page).flatMap(documentedNames));
  return identifierWords(documentedNames(page).find((name) => !others.has(name)) ?? "");
}

function documentedNames(page: PreparedPage): string[] {
  return (page.body?.contents ?? []).flatMap(({ schema }) =>
    Object.keys(objectMember(schema?.value, "properties")),
  );
}
