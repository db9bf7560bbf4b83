import { sameJson } from "../document/json-values.js";
import { afterInSentence, beforeInSentence } from "./clauses.js";
import { isExample } from "./conditions.js";
import { marks } from "./default-cues.js";
import { knownValues, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { wordsOf } from "./prose-text.js";
import { originalValue, readValue, typeValue, type WrittenValue } from "./prose-value.js";
import { hasHan, isStopWord, looksLikeCode } from "./stop-words.js";

/** `a (default)`, `true: on, false: off (default)`. */
export function markedDefaults(text: string, plain: string, property: ProseProperty): ProseFact[] {
  const found: ProseFact[] = [];
  const type = soleType(property);
  if (type === "array" || type === "object") return [];
  const marked = [...plain.matchAll(marks)].map((match) => ({
    value: valueBeforeMark(plain, match.index, type),
    match,
  }));
  // `- (default) `true`: yes`
  for (const match of plain.matchAll(marksBefore))
    marked.push({ value: readValue(plain, match.index + match[0].length), match });
  for (const { value, match } of marked) {
    if (value === undefined || isExample(plain, value.start)) continue;
    const typed = typeValue(originalValue(value, text), type);
    if (typed === undefined || typed === "") continue;
    if (
      /对于|针对|\bfor (?:the )?models?\b|当.{1,24}时/.test(
        beforeInSentence(plain, match.index) + afterInSentence(plain, match.index),
      )
    )
      continue;
    const certain =
      value.quoted ||
      typeof typed !== "string" ||
      looksLikeCode(typed) ||
      knownValues(property).some((known) => sameJson(known, typed)) ||
      hasHan(plain);
    if (!certain) continue;
    found.push({
      keyword: "default",
      value: typed,
      ...wordsOf(
        text,
        Math.min(value.start, match.index),
        Math.max(value.end, match.index + match[0].length),
      ),
    });
  }
  return found;
}

/** The mark before a value with an explanation. */
const marksBefore =
  /(?:^|\n|\.|-)\s{0,3}\((?:the )?(?:default|默认)\)\s{0,2}(?=(?:["'`][\w.-]{1,40}["'`]|[\w.-]{1,40})\s?[:-])/gi;

/** The value directly before the mark, or at the start of its part of the list. */
function valueBeforeMark(plain: string, offset: number, type: string | undefined): WrittenValue | undefined {
  const from = Math.max(0, offset - 120);
  const before = plain.slice(from, offset);
  const part = Math.max(...[",", ";", "、", "|", "\n", "。", ". "].map((mark) => before.lastIndexOf(mark)));
  const lead =
    /^\s{0,4}(?:[-*•]\s{1,3})?(?:or\s|and\s|或者?|和)?\s{0,2}/.exec(before.slice(part + 1))?.[0].length ?? 0;
  const first = readValue(plain, from + part + 1 + lead);
  if (first !== undefined && first.end <= offset && fits(first, type)) {
    const label = plain.slice(first.end, offset);
    if (
      /^\s{0,2}(?:-\s|[-:=(]|是|为|表示|代表|->|(?![或和])[\u3400-\u9fff])/.test(label) ||
      (first.quoted && /^\s+\S/.test(label))
    )
      return first;
  }
  const near =
    /(?:^|[\s,;:、|/(=\u3400-\u9fff])(["'`“][^"'`“”\n]{1,60}["'`”]|[-+]?[A-Za-z0-9][\w.:/+-]{0,60})\s{0,2}(?:otherwise\s)?$/.exec(
      before,
    );
  const written = near?.[1];
  if (near === null || written === undefined) return undefined;
  // `If false or 0 (default), …`: the mark applies to both notations; the first one is used.
  const both = /\b(?:if|when|set to) (["'`“]?[\w.-]{1,40}["'`”]?) or $/i.exec(
    before.slice(0, near.index + near[0].indexOf(written)),
  );
  const value = readValue(
    plain,
    both === null
      ? from + near.index + near[0].indexOf(written)
      : from + both.index + both[0].lastIndexOf(both[1] ?? ""),
  );
  return value !== undefined && fits(value, type) ? value : undefined;
}

const fits = (value: WrittenValue, type: string | undefined): boolean =>
  !(isStopWord(value.text) && !value.quoted) && typeValue(value, type) !== undefined;
