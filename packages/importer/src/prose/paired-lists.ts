import { knownValues, type ProseProperty } from "./prose-fact.js";
import { choiceName, kindWord } from "./shown-values.js";
import { hasHan, isStopWord } from "./stop-words.js";
import type { ListedValue, ValueList } from "./value-list.js";

/** A line `-2:训练失败;`, `0-正面`, `WAIT_PAY 等待支付`. */
const pairLine =
  /^(?:(-?\d{1,4})\s?[:=-]\s?|([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?:\s?[:=-]\s?|\s?(?=[\u3400-\u9fff])))([^\n]{1,120})$/;

/** The line before the pairs that announces them. */
const codeHeading = /(?:码|值)(?:说明|含义|列表|如下)?$/;

/** Lines that are all pairs of a value and a Chinese explanation, up to a blank line or the end of the text. */
export function pairedLines(plain: string, property: ProseProperty): ValueList[] {
  if (!plain.includes("\n") || !hasHan(plain)) return [];
  const lists: ValueList[] = [];
  let heading = "";
  let values: ListedValue[] = [];
  let start = 0;
  const settle = (end: number, next: string): void => {
    if (values.length > 1 && next.trim() === "" && isList(values, heading, property))
      lists.push({
        values,
        start: values[0]?.start ?? start,
        end,
        enclosed: values.length > 2,
        joined: false,
      });
    values = [];
  };
  let end = 0;
  for (const line of plain.split("\n")) {
    const indent = line.length - line.trimStart().length;
    const match = pairLine.exec(line.trim());
    const label = (match?.[3] ?? "").replace(/[;,。\s]+$/, "");
    if (match !== null && hasHan(label)) {
      const text = match[1] ?? match[2] ?? "";
      const at = start + indent;
      values.push({ text, quoted: false, label, start: at, end: at + text.length });
      end = start + line.trimEnd().length;
    } else {
      settle(end, line);
      if (line.trim() !== "") heading = line.trim().replace(/[\s::。]+$/, "");
    }
    start += line.length + 1;
  }
  settle(end, "");
  return lists;
}

function isList(values: readonly ListedValue[], heading: string, property: ProseProperty): boolean {
  const isCode = values.every(({ text }) => /^[A-Z]/.test(text));
  if (!isCode && values.some(({ text }) => /^[A-Z]/.test(text))) return false;
  if (heading === "") return isCode || choiceName.test(property.name ?? "") || values[0]?.text === "0";
  return kindWord.test(heading) || codeHeading.test(heading);
}

const numberedWord = String.raw`-?\d{1,3}\s?[:=-]?\s?[a-z]{3,20}(?:[ -][a-z]{2,20})?`;
const onlyPairs = new RegExp(
  String.raw`^\s*${numberedWord}(?:\s?[,;/|]\s?${numberedWord}){1,12}\s?\.?\s*$`,
  "i",
);

/** `1 : activate , 2 deactivate`, of a status: the text consists of numbers, each with a word. */
export function onlyNumberedWords(plain: string, property: ProseProperty): ValueList | undefined {
  if (!choiceName.test(property.name ?? "") || !onlyPairs.test(plain)) return undefined;
  const values = [...plain.matchAll(/(-?\d{1,3})\s?[:=-]?\s?([a-z -]+)/gi)].map(
    (match): ListedValue => ({
      text: match[1] ?? "",
      quoted: false,
      label: (match[2] ?? "").trim(),
      start: match.index,
      end: match.index + (match[1] ?? "").length,
    }),
  );
  return {
    values,
    start: values[0]?.start ?? 0,
    end: plain.trimEnd().length,
    enclosed: false,
    joined: false,
  };
}

const spaced = /^([a-z][\w-]{1,30}(?: [a-z][\w-]{1,30}){1,12})\s*\.?\s*$/;

/** `Options: lasthour lastday`: words separated by spaces, if one of them is a known value. */
export function spacedWords(plain: string, start: number, property: ProseProperty): ValueList | undefined {
  const written = spaced.exec(plain.slice(start, start + 400))?.[1];
  if (written === undefined || plain.length > start + 400) return undefined;
  const known = knownValues(property);
  const values: ListedValue[] = [];
  let at = start;
  for (const text of written.split(" ")) {
    values.push({ text, quoted: true, start: at, end: at + text.length });
    at += text.length + 1;
  }
  if (!values.some(({ text }) => known.includes(text)) || values.some(({ text }) => isStopWord(text)))
    return undefined;
  return { values, start, end: start + written.length, enclosed: true, joined: false };
}

/** The only value after `取值范围:`, with a Chinese explanation, at the end of the text. */
export function loneValue(plain: string, start: number): ValueList | undefined {
  const match =
    /^\s{0,4}(?:- {1,2})?([A-Z][\w.-]{1,60})\s?(?::\s?|\((?=[\u3400-\u9fff]))([^\n]{0,160}?)\)?[。.;]?\s*$/.exec(
      plain.slice(start, start + 240),
    );
  const label = match?.[2] ?? "";
  if (
    match === null ||
    plain.length > start + 240 ||
    !/^[\u3400-\u9fff]/.test(label) ||
    /等|[;,]\s?[A-Z]\w*\s?[:(]|[、,]\s?[\u3400-\u9fff]{2,10}\s?[(:]/.test(label)
  )
    return undefined;
  const text = match[1] ?? "";
  const at = start + match[0].indexOf(text);
  const value: ListedValue = { text, quoted: true, label, start: at, end: at + text.length };
  return {
    values: [value],
    start: at,
    end: start + match[0].trimEnd().length,
    enclosed: false,
    joined: false,
  };
}

/** Whether a plural is that of the property's name: `Valid resolutions are …`, of `resolution`. */
export function isOwnPlural(noun: string, name: string | undefined): boolean {
  const own = (name ?? "").toLowerCase().replace(/[_-]/g, "");
  return [noun.replace(/s$/i, ""), noun.replace(/es$/i, ""), noun.replace(/ies$/i, "y")].some(
    (one) => one !== noun && own.includes(one.toLowerCase()),
  );
}
