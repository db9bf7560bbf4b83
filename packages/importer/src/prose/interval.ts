import { type Quantity, readQuantity } from "./quantity.js";

/** Two ends, the smaller first. */
export interface Interval {
  low: Quantity;
  high: Quantity;
  /** Whether the end is exclusive: `(a,` and `,b)`. */
  lowExcluded: boolean;
  highExcluded: boolean;
  /** Whether it is enclosed by the brackets of an interval. */
  bracketed: boolean;
  start: number;
  end: number;
}

/** Includes a dash with broken encoding: the replacement character, or UTF-8 bytes decoded as Latin letters. */
const joint =
  /\s{0,4}(?:\ufffd|â€[“”\u0093\u0094]|-{1,2}|~|到|至|\.{2,3}|…|→|\bto\b|\bthrough\b|\bthru\b)\s{0,4}/iy;
const pairJoint =
  /\s{0,4}(?:\ufffd|â€[“”\u0093\u0094]|-{1,2}|~|到|至|和|与|\.{2,3}|…|\bto\b|\band\b|\bthrough\b)\s{0,4}/iy;
const note = /\s{0,2}\((?!\d)[^()\n]{0,60}\)/y;

/**
 * Reads `[1, 8]`, `(0,4]`, `1~5`, `1-5`, `1 至 5`, `1 to 5` at an offset.
 *
 * @param pair Whether `and`, 和 may separate the ends, as after `between`.
 */
export function readInterval(text: string, start: number, pair = false): Interval | undefined {
  let offset = start;
  while (/[\s`"'“]/.test(text.charAt(offset)) && offset - start < 4) offset += 1;
  const open = text.charAt(offset);
  if (open === "[" || open === "(") {
    const bracketed = readBrackets(text, offset);
    if (bracketed !== undefined) return bracketed;
  }
  const low = readQuantity(text, start);
  if (low === undefined) return undefined;
  const pattern = pair ? pairJoint : joint;
  for (const from of new Set([low.end, low.numberEnd])) {
    note.lastIndex = from;
    const noted = note.exec(text)?.[0] ?? "";
    const at = from + noted.length;
    pattern.lastIndex = at;
    const middle = pattern.exec(text);
    if (middle === null) continue;
    const high = readQuantity(text, at + middle[0].length);
    // `between 1 and 0`
    if (pair && high !== undefined && high.value < low.value && /between\s*$/i.test(text.slice(0, start)))
      return swapped(low, high);
    if (high === undefined || high.value <= low.value) return undefined;
    // A time, a date or a version: `1-2-3`, `16:9-4:3`.
    if (/^\s?(?:[-~:]\s?\d|[.:]\d)/.test(text.slice(high.numberEnd, high.numberEnd + 4))) return undefined;
    // `from -1 (left) through 0 (centre) to 1`: the last end is further on.
    if (
      /^\s?(?:\([^()]{1,40}\)\s?)?(?:to|through|到|至)\s?[-+]?\d/i.test(text.slice(high.end, high.end + 48))
    )
      return undefined;
    const exclusive = /^\s{0,2},?\s{0,2}\(?(?:both )?exclusive\b/i.test(text.slice(high.end, high.end + 20));
    return {
      low,
      high,
      lowExcluded: /exclusive|不含/i.test(noted) || (exclusive && noted === ""),
      highExcluded: exclusive,
      bracketed: false,
      start: low.start,
      end: high.end + closedQuote(text, low.start, high.end),
    };
  }
  return undefined;
}

const swapped = (low: Quantity, high: Quantity): Interval => ({
  low: high,
  high: { ...low, unit: high.unit },
  lowExcluded: false,
  highExcluded: false,
  bracketed: false,
  start: low.start,
  end: high.end,
});

/** The length of the closing quote after an interval, if one is open before it: `` `0-100` ``. */
function closedQuote(text: string, start: number, end: number): number {
  const opens = /["'`“]/.test(text.charAt(start)) || /["'`“]/.test(text.charAt(start - 1));
  return opens && /["'`”]/.test(text.charAt(end)) ? 1 : 0;
}

/** `[a, b]`, with round brackets for exclusive ends. */
function readBrackets(text: string, offset: number): Interval | undefined {
  const low = readQuantity(text, offset + 1, false);
  if (low === undefined) return undefined;
  const middle = /^["'`”]?\s{0,4}[,~、]\s{0,4}|^\s{0,4}(?:-|到|至|to)\s{0,4}/.exec(
    text.slice(low.end, low.end + 12),
  );
  if (middle === null) return undefined;
  const high = readQuantity(text, low.end + middle[0].length, false);
  if (high === undefined || high.value <= low.value) return undefined;
  const rest = /^\s{0,4}([\])])["'`”]?/.exec(text.slice(high.end, high.end + 6));
  if (rest === null) return undefined;
  const square = text.charAt(offset) === "[" || rest[1] === "]";
  // Two round brackets only enclose; with one square bracket it is the notation of intervals.
  return {
    low,
    high,
    lowExcluded: square && text.charAt(offset) === "(",
    highExcluded: square && rest[1] === ")",
    bracketed: true,
    start: offset,
    end: high.end + rest[0].length,
  };
}
