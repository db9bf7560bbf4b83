import { readValue, type WrittenValue } from "./prose-value.js";
import { hasHan, isStopWord, looksLikeCode } from "./stop-words.js";
import { type ListedValue, namesDefault, type ValueList } from "./value-list.js";

/** What separates a value from its explanation. */
const marks: readonly [kind: string, pattern: RegExp][] = [
  ["equals", /\s*(?:=>|->|→|=)\s*(?=\S)/y],
  ["colon", /\s*:\s*(?=\S)/y],
  ["dash", /(?:\s+-+\s*|\s*-+\s+|-(?=[\u3400-\u9fffA-Za-z]))/y],
  ["word", /\s*(?:是(?!否)|为|表示|代表|意味着?|指(?=[\u3400-\u9fff]))\s*/y],
  ["for", /\s+(?:for|means?|indicates?|represents?|is)\s+/y],
  ["to", /\s+to\s+(?=[a-z])/y],
  ["number", /\s*、\s*(?=[\u3400-\u9fff])/y],
  ["case", /\s+(?:if|when|in case)\s+/y],
  ["bracket", /\s*\(/y],
  ["han", /\s*(?=[\u3400-\u9fff])(?!时(?:\s?[,;。]|$))/y],
];

/** A longer text after a value is not its explanation. */
const longestLabel = 240;

interface Item {
  value: WrittenValue;
  kind: string;
  end: number;
  isDefault: boolean;
}

const defaultMark = /^\s?[[(](?:the )?(?:default|默认值?)[\])]/i;

/** `APP:APP 支付`, where the other items have a colon: the first part is the value. */
function withoutLabel(
  value: WrittenValue | undefined,
  kind: string | undefined,
  text: string,
): WrittenValue | undefined {
  const behind =
    value === undefined ? "" : (/^ ?[\u3400-\u9fff]/.exec(text.slice(value.end, value.end + 2))?.[0] ?? "");
  const colon = value?.text.indexOf(":") ?? -1;
  // `1:vip歌曲`: a number with an explanation in two scripts
  if (
    kind === undefined &&
    value?.quoted === false &&
    /^(?:-?\d{1,4}|[A-Za-z]\w{0,24}):[A-Za-z]+$/.test(value.text) &&
    behind !== ""
  )
    return { ...value, text: value.text.slice(0, colon), end: value.start + colon };
  // `0-plaintext;1-ssl`: a number and the name of its meaning
  const dashed = /^\d{1,3}(?=-[a-z][a-z_\d]*$)/.exec(value?.text ?? "")?.[0];
  if (value?.quoted === false && dashed !== undefined && (kind === undefined || kind === "dash"))
    return { ...value, text: dashed, end: value.start + dashed.length };
  if (value === undefined || value.quoted || kind !== "colon" || colon < 1) return value;
  return { ...value, text: value.text.slice(0, colon), end: value.start + colon };
}

/** The marks tried for a value; a Chinese word directly after it is a label of numbers and quoted values only. */
function readItem(text: string, offset: number, kind: string | undefined): Item | undefined {
  const value = withoutLabel(readValue(text, offset), kind, text);
  if (value === undefined) return undefined;
  // `On: …; Off: …`
  const isChoice =
    /^(?:on|off|no|all|any|none|in|out|both|other)$/i.test(value.text) &&
    /^\s?[:=]/.test(text.slice(value.end, value.end + 2));
  if (!value.quoted && ((isStopWord(value.text) && !isChoice) || !/^[-+]?[\w.:+-]+$/.test(value.text)))
    return undefined;
  for (const [name, pattern] of marks) {
    // `1-是;0否`: a missing mark before a Chinese word
    const isLoose = (kind === "dash" || kind === "colon") && name === "han" && /^-?\d+$/.test(value.text);
    if (kind !== undefined && name !== kind && !isLoose) continue;
    const isWord = !value.quoted && !/^-?\d+$/.test(value.text);
    if (isWord && (name === "bracket" || name === "to" || name === "number")) continue;
    // `zh 中文`
    if (isWord && name === "han" && !/^ [\u3400-\u9fff]/.test(text.slice(value.end, value.end + 2))) continue;
    if (isWord && (name === "for" || name === "case") && !/^[A-Z_\d]+$/.test(value.text)) continue;
    const mark =
      name === "bracket" ? 0 : (defaultMark.exec(text.slice(value.end, value.end + 20))?.[0].length ?? 0);
    pattern.lastIndex = value.end + mark;
    const match = pattern.exec(text);
    if (match !== null)
      return { value, kind: isLoose ? (kind ?? name) : name, end: pattern.lastIndex, isDefault: mark > 0 };
  }
  return undefined;
}

const itemStart =
  /(?:\s{0,40}[;,、|/\n)]\s{0,40}|\.\s{1,40}|。\s{0,40}|\s{1,40})(?:(?:[-*•]|\d{1,2}[.、)])\s+(?=\D))?(?:(?:and|or|或者?|和|以及|而)\s*(?=[\s"'`“\d]))?\s*/y;

/** The start of a further item of the kind, at a mark that may end the explanation before it. */
function nextItem(text: string, offset: number, kind: string): { start: number; item: Item } | undefined {
  itemStart.lastIndex = offset;
  const match = itemStart.exec(text);
  if (match === null) return undefined;
  const start = offset + match[0].length;
  const item = readItem(text, start, kind);
  if (item === undefined) return undefined;
  // A single space separates only numbers and quoted values.
  if (/^ +$/.test(match[0]) && !item.value.quoted && !/^-?\d+$/.test(item.value.text)) return undefined;
  return { start, item };
}

/**
 * Reads `1-on, 2-off`, `1=通过 2=未通过`, `a: one thing; b: another`: at least two values, each with an explanation, all in
 * the same form. Undefined if no such list starts here.
 */
export function readLabelledList(text: string, start: number): ValueList | undefined {
  const opened = /^\s*[[(]/.exec(text.slice(start, start + 8));
  let position = start + (opened?.[0].length ?? 0);
  while (/\s/.test(text.charAt(position))) position += 1;
  let item = readItem(text, position, undefined);
  if (item === undefined) return undefined;
  const { kind } = item;
  const values: ListedValue[] = [];
  let end = position;
  while (item !== undefined) {
    const from = item.end;
    let next: { start: number; item: Item } | undefined;
    let at = from;
    let firstStop: number | undefined;
    let depth = kind === "bracket" ? 1 : 0;
    for (; at < text.length && at - from < longestLabel; at += 1) {
      const character = text.charAt(at);
      if (character === "(") depth += 1;
      if (!/[\s;,、|/)。.\n]/.test(character)) continue;
      if (character === ")") depth -= 1;
      if (character === "." && /\w/.test(text.charAt(at + 1))) continue;
      next = nextItem(text, at, kind);
      if (next !== undefined) break;
      if (/[;,。\n.]/.test(character) || depth < 0) firstStop ??= at;
      if (/[。\n]/.test(character) || depth < 0) break;
    }
    const stop = next === undefined ? (firstStop ?? at) : at;
    const label = text.slice(from, stop).trim();
    // `a (first), b, c (third)`: not every value has an explanation.
    if (kind === "bracket" && /\)\s?[,、]\s?\S/.test(label)) return undefined;
    if (label === "" && kind !== "bracket") return undefined;
    // `"a" 和 "b" 写法`: words that join two values are not an explanation.
    if (/^(?:或者?|和|与|及|以及)$/.test(label)) return undefined;
    // `1 到 50,默认返回 10 条`: the other end.
    if (kind === "han" && /^[到至]/.test(label)) return undefined;
    values.push({ ...item.value, label, isDefault: item.isDefault || isDefaultLabel(label) });
    end = stop;
    item = next?.item;
  }
  if (values.length < 2) return undefined;
  if (opened !== null && /[\])]/.test(text.charAt(end))) end += 1;
  return { values, start, end, enclosed: opened !== null, joined: false };
}

function isDefaultLabel(label: string): boolean {
  if (namesDefault(label)) return true;
  const inner = /[([]([^()[\]]{0,40})[)\]]?\s*$/.exec(label)?.[1];
  if (/[.;,]\s{0,4}["'`]?(?:the )?default["'`]?\s?\.?$/i.test(label)) return true;
  return inner !== undefined && namesDefault(inner);
}

/** A text with more lines is not read as a list. */
const mostLines = 400;

const nextBullet = String.raw`\s{0,20}(?:[-*•●·]|\d{1,2}[.)、])\s+\S`;
const bulletNext = new RegExp(String.raw`^\s{0,40}\n${nextBullet}`);
const groupNext = new RegExp(String.raw`^\s{0,40}\n[^\n.。!?]{1,60}\n(?:\s{0,20}\n)?${nextBullet}`);

/** Whether the next non-blank line is a bullet, or the heading of a further group of bullets. */
function bulletFollows(text: string, lineEnd: number, groups: boolean): boolean {
  const rest = text.slice(lineEnd, lineEnd + 160);
  return bulletNext.test(rest) || (groups && groupNext.test(rest));
}

/** A bullet, optionally with words that start all items: `- 取值为 0 表示…`. */
const bullet = /^\s*(?:[-*•●·]|\d{1,2}[.)、])\s+(?:(?:当)?(?:取值为|取值|值为|设置?为)\s?(?=["'`“\d]))?/;
const lineRest = /^\s*(?:$|[,;。]\s*$|[:=(]|-+\s|->|=>|→|[\u3400-\u9fff]|[-–—]\s)/;

/**
 * Reads a list with one value per line, with or without bullets: `` - `a`: words ``. Undefined if not all lines start
 * with a value.
 */
export function readLines(text: string, start: number, needsBullets: boolean): ValueList | undefined {
  const values: ListedValue[] = [];
  let position = start;
  let end = start;
  let quoted: boolean | undefined;
  let firstIndent = 0;
  while (position < text.length && values.length < mostLines) {
    const stop = text.indexOf("\n", position);
    const lineEnd = stop < 0 ? text.length : stop;
    const line = text.slice(position, Math.min(lineEnd, position + 400));
    const mark = bullet.exec(line)?.[0];
    const isGap = line.trim() === "" || (!needsBullets && mark === undefined && line.length < 60);
    if (isGap && bulletFollows(text, lineEnd, !needsBullets && line.trim() === "")) {
      // An empty line, or a heading between the bullets.
    } else if (line.trim() === "") {
      if (values.length > 0 && !needsBullets) break;
    } else {
      if (mark === undefined && (needsBullets || values.length === 0) && needsBullets) {
        // A line that is not an item ends the list; an indented line continues an item.
        if (/^\s{2,}\S/.test(line) && values.length > 0) {
          end = lineEnd;
          position = lineEnd + 1;
          continue;
        }
        break;
      }
      // Nested bullets describe parts of an item; unless values are announced, they may be anything.
      const indent = /^\s*/.exec(line)?.[0].length ?? 0;
      if (needsBullets && values.length > 0 && indent > firstIndent + 1) return undefined;
      if (values.length === 0) firstIndent = indent;
      const at = position + (mark?.length ?? /^\s*/.exec(line)?.[0].length ?? 0);
      // `- Outside North Zone:其他区域`
      const isPhrase =
        mark !== undefined &&
        /^[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){1,2}\s?:\s?[\u3400-\u9fff]/.test(text.slice(at, at + 100));
      const value = readValue(text, at, { multiWord: isPhrase });
      const rest = value === undefined ? "" : text.slice(value.end, lineEnd);
      const fits =
        value !== undefined &&
        (/^[\w.:/+×-]+(?: [\w.-]+){0,2}$/.test(value.text) ||
          (value.quoted &&
            /^[^$"'`<>{}]{0,80}$/.test(value.text) &&
            (value.text === "" || /^\s*(?:$|[:,;。])/.test(rest)))) &&
        (lineRest.test(rest) ||
          (value.quoted && /^\s/.test(rest)) ||
          (mark !== undefined && /^\s{2,}\S/.test(rest) && looksLikeCode(value.text))) &&
        !(hasHan(rest.slice(0, 1)) && !value.quoted && !/^-?\d+$/.test(value.text)) &&
        (quoted === undefined || quoted === value.quoted);
      if (!fits || value === undefined) {
        if (mark !== undefined) return undefined;
        break;
      }
      quoted = value.quoted;
      const label = rest.replace(/^\s*[:=(-]+\s*/, "").trim();
      values.push({ ...value, label, isDefault: isDefaultLabel(label) || isDefaultLabel(rest) });
      end = lineEnd;
    }
    position = lineEnd + 1;
  }
  if (values.length < 2) return undefined;
  return { values, start, end, enclosed: false, joined: false };
}
