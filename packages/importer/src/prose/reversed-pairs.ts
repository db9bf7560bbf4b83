import { endsClause } from "./clauses.js";
import type { ListedValue, ValueList } from "./value-list.js";

/** The words before the value, in Latin or Chinese letters; a number there would be the value itself. */
const words = String.raw`([A-Za-z][A-Za-z\d /&.'_-]{0,48}?|[\u3400-\u9fff]{1,12})`;
const value = String.raw`(["'\x60]?)(-?\d{1,4}|[A-Z]{1,3})\2(?![\w.%])`;
const equation = new RegExp(String.raw`${words}\s?=\s?${value}`, "y");
const bracket = new RegExp(String.raw`${words}\s?\((?:value\s?=\s?)?${value}\)`, "y");
const separator = /\s*(?:[,;、/|\n]|\band\b|\bor\b|和|或)\s*(?:(?:and|or)\b|和|或)?\s*/y;
const lead = /^|[:>(.。\n]\s?/g;

/** `Unknown = 0, Passed = 1`, `Open (0), Shut (1)`, `待审核=0，通过=1`: the explanation precedes the value. */
export function reversedPairs(plain: string): ValueList[] {
  if (!/[=(]\s?["'`]?(?:-?\d|[A-Z])/.test(plain)) return [];
  const lists: ValueList[] = [];
  let taken = -1;
  for (const match of plain.matchAll(lead)) {
    const start = match.index + match[0].length;
    if (start <= taken) continue;
    for (const pattern of [equation, bracket]) {
      const list = readPairs(plain, start, pattern);
      if (list === undefined) continue;
      taken = list.end;
      lists.push(list);
      break;
    }
  }
  return lists;
}

function readPairs(plain: string, start: number, pattern: RegExp): ValueList | undefined {
  const values: ListedValue[] = [];
  let at = start;
  let end = start;
  for (;;) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (match === null) break;
    end = pattern.lastIndex;
    const text = match[3] ?? "";
    values.push({ text, quoted: match[2] !== "", label: match[1] ?? "", start: at, end });
    separator.lastIndex = end;
    const gap = separator.exec(plain);
    if (gap === null) break;
    at = separator.lastIndex;
  }
  if (values.length < 2 || !endsClause(plain, end)) return undefined;
  // `width=100, height=200` are values of several properties.
  if (new Set(values.map(({ text }) => text)).size < values.length || !areCodes(values)) return undefined;
  return { values, start, end, enclosed: true, joined: false };
}

/** Consecutive numbers, or letters: counts and measurements are neither. */
function areCodes(values: readonly ListedValue[]): boolean {
  const numbers = values.map(({ text }) => Number(text));
  if (numbers.every(Number.isNaN))
    return values.every(({ quoted, text, label }) => quoted || label?.startsWith(text));
  const sorted = [...numbers].sort((left, right) => left - right);
  const first = sorted[0] ?? Number.NaN;
  const gaps = sorted.filter((number, index) => index > 0 && number !== (sorted[index - 1] ?? 0) + 1).length;
  return first >= -1 && first <= 1 && (gaps === 0 || (values.length > 4 && gaps < 3));
}
