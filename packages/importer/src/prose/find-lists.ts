import { endsClause } from "./clauses.js";
import { isSubordinate } from "./conditions.js";
import { isCutOff } from "./enum-candidate.js";
import { type Candidate, type EnumCue, enumCues, onlyValue } from "./enum-cues.js";
import { explainedValues } from "./explained-values.js";
import { firstMatches } from "./first-matches.js";
import { explainedLists, garbledList, headedLists, usedValues } from "./implied-lists.js";
import { readLabelledList, readLines } from "./labelled-list.js";
import { isOwnPlural, loneValue, onlyNumberedWords, pairedLines, spacedWords } from "./paired-lists.js";
import { phraseLists } from "./phrase-lists.js";
import type { ProseProperty } from "./prose-fact.js";
import { readValue } from "./prose-value.js";
import { reversedPairs } from "./reversed-pairs.js";
import { hasHan, looksLikeCode } from "./stop-words.js";
import { tableLists } from "./table-lists.js";
import { readValueList, type ValueList } from "./value-list.js";

/** No pattern for a single value can match without one of these words. */
const onlyWord =
  /only|value is|always|must|has to|needs to|fixed|constant|[仅只恒须应]|固定|始终|永远|总是|一直|支持/i;

/** Every list of a text that is announced as the values of the property, the most reliable forms first. */
export function* announcedLists(plain: string, property: ProseProperty): Generator<Candidate> {
  const garbled = plain.includes("之一") ? garbledList(plain) : undefined;
  if (garbled !== undefined)
    yield { list: garbled, start: garbled.start, strength: "certain", single: false };
  for (const cue of enumCues) {
    if (!cue.needs.test(plain)) continue;
    for (const { match } of firstMatches(plain, cue.patterns)) {
      const words = match[0] + wordsBetween(plain, match.index + match[0].length, cue);
      const start = match.index + words.length;
      if (
        /\b(?:common|typical|popular|usual|frequent|example)\s$|常[见用]的?$/i.test(
          plain.slice(Math.max(0, match.index - 12), match.index),
        )
      )
        continue;
      if (cue.strength === "likely" && isSubordinate(plain, match.index)) continue;
      // `{order}可选为 a`: a part of a notation
      if (plain.charAt(match.index - 1) === "}") continue;
      // `either the id of …, or one of …`: other values are allowed, too.
      if (
        /one of/i.test(words) &&
        /\b(?:or|and)\s$/i.test(plain.slice(Math.max(0, match.index - 4), match.index))
      )
        continue;
      if (/^supports?/i.test(words) && supportedBy(plain, match.index)) continue;
      if (/^(?:支持|取值)/.test(words) && ofNamed(plain, match.index, property)) continue;
      if (match[1] !== undefined && !isOwnPlural(match[1], property.name)) continue;
      const spaced = /options?\s?:\s*$/i.test(words) ? spacedWords(plain, start, property) : undefined;
      const lone = /取值(?:范围)?\s?:?\s*$/.test(words)
        ? loneValue(plain, start)
        : /\bvalues?\s?:\s*$/i.test(words)
          ? loneBullet(plain, match.index + words.trimEnd().length)
          : undefined;
      const list = spaced ?? lone ?? readAfterCue(plain, start, cue);
      if (list === undefined || isRunningText(plain, words, list)) continue;
      // `The maximum seed value is 9 for one model and 99 for others.`
      if (
        /^(?:the )?values? is\b/i.test(words) &&
        /\b(?:max(?:imum)?|min(?:imum)?|default)\b[^.;]{0,16}$/i.test(
          plain.slice(Math.max(0, match.index - 30), match.index),
        )
      )
        continue;
      const single = cue.single || lone !== undefined || isOnlyOne(plain, words, list);
      yield { list: withUsed(plain, list), start: match.index, strength: cue.strength, single };
    }
  }
  for (const { match } of onlyWord.test(plain) ? firstMatches(plain, onlyValue) : []) {
    const written = match.slice(1).find((group) => group !== undefined) ?? "";
    const start = match.index + match[0].indexOf(written);
    const value = readValue(plain, start);
    // `镜像ID对应的镜像状态必须为“a”`: describes a property of the value.
    if (
      value === undefined ||
      /对应的[^,。;\n]{0,16}$/.test(plain.slice(Math.max(0, match.index - 24), match.index))
    )
      continue;
    const list = {
      values: [value],
      start,
      end: match.index + match[0].length,
      enclosed: false,
      joined: false,
    };
    yield { list, start: match.index, strength: "certain", single: true };
  }
  if (plain.includes("|"))
    for (const list of tableLists(plain, property))
      yield { list, start: list.start, strength: "certain", single: false };
}

/** Every list that only its form suggests to be that of the values. */
export function* impliedLists(plain: string, isList: boolean, property: ProseProperty): Generator<Candidate> {
  for (const list of reversedPairs(plain))
    yield { list, start: list.start, strength: "implied", single: false };
  if (!isList)
    for (const list of explainedValues(plain, property))
      yield { list, start: list.start, strength: "implied", single: false };
  for (const list of explainedLists(plain))
    yield { list, start: list.start, strength: "implied", single: false };
  for (const list of pairedLines(plain, property))
    yield { list, start: list.start, strength: "implied", single: false };
  if (isList) return;
  const pairs = onlyNumberedWords(plain, property);
  if (pairs !== undefined) yield { list: pairs, start: pairs.start, strength: "implied", single: false };
  for (const list of phraseLists(plain, property))
    yield { list, start: list.start, strength: "implied", single: false };
  for (const list of headedLists(plain, property))
    yield { list, start: list.start, strength: "implied", single: false };
}

function wordsBetween(plain: string, offset: number, { between }: EnumCue): string {
  if (between === undefined) return "";
  between.lastIndex = offset;
  return between.exec(plain)?.[0] ?? "";
}

/** Unquoted Chinese words are values only between the marks of a list, directly after a mark. */
function isRunningText(plain: string, cue: string, list: ValueList): boolean {
  if (!list.values.some(({ quoted, text }) => !quoted && hasHan(text))) return false;
  return !/[:为是有括含]\s*$/.test(cue) || /,/.test(plain.slice(list.start, list.end));
}

/** `Possible values: "a"`, `Valid values:` and one bullet: a single value at the end of a sentence. */
function isOnlyOne(plain: string, cue: string, list: ValueList): boolean {
  const [value] = list.values;
  if (value === undefined || list.values.length > 1) return false;
  if (!/\bvalues?\s?:\s*$|(?:可选值|取值|枚举值?)(?:范围)?\s?:\s*$/i.test(cue)) return false;
  return value.quoted && /^[.。]?\s*$|^[.。]\s+[A-Z]/.test(plain.slice(list.end));
}

/** `Valid values:` and a line with a bullet and one name in capitals or with marks inside. */
function loneBullet(plain: string, start: number): ValueList | undefined {
  const match = /^\s*\n\s*[*•-]\s+(["'`]?)([A-Za-z][\w.-]{1,60})\1\s*(?=\n|$|:)/.exec(
    plain.slice(start, start + 120),
  );
  const text = match?.[2] ?? "";
  if (match === null || !looksLikeCode(text)) return undefined;
  const end = start + match[0].length;
  if (/\n\s*[*•-]\s/.test(plain.slice(end, end + 400))) return undefined;
  const value = { text, quoted: true, start: end - text.length, end };
  return { values: [value], start, end, enclosed: false, joined: false };
}

/** `model-a supports …`, `model-a additionally supports …`: the values of something else. */
function supportedBy(plain: string, offset: number): boolean {
  const clause =
    plain
      .slice(Math.max(0, offset - 60), offset)
      .split(/[.;,:\n]\s/)
      .at(-1) ?? "";
  return !/^\s*(?:(?:it|this|the|which|that|and|currently|only|also|field|parameter|property|option|api|endpoint|service|we|now)\s*)*$/i.test(
    clause,
  );
}

/** `model-a 支持 3、5`: the values of something else that is named. */
function ofNamed(plain: string, offset: number, property: ProseProperty): boolean {
  const before = plain.slice(Math.max(0, offset - 40), offset);
  const name = /(?:^|[\s,;。:(])([A-Za-z][\w.-]{0,30})\s?$/.exec(before)?.[1];
  return name !== undefined && name !== property.name;
}

function withUsed(plain: string, list: ValueList): ValueList {
  const listed = new Set(list.values.map(({ text }) => text));
  const more = usedValues(plain).filter((value) => !listed.has(value.text));
  return more.length === 0 ? list : { ...list, values: [...more, ...list.values] };
}

/** The list after a cue: one value per line, values with explanations, or a sequence. */
function readAfterCue(plain: string, start: number, cue: EnumCue): ValueList | undefined {
  let offset = start;
  while (/[\s:]/.test(plain.charAt(offset)) && plain.charAt(offset) !== "\n") offset += 1;
  const broke =
    plain.slice(Math.max(start - 6, 0), offset + 1).includes("\n") || plain.charAt(offset) === "\n";
  if (broke) {
    let line = plain.lastIndexOf("\n", offset) + 1;
    if (plain.charAt(offset) === "\n") line = offset + 1;
    const lines = readLines(plain, line, false);
    if (lines !== undefined) return lines;
    while (/\s/.test(plain.charAt(offset))) offset += 1;
  }
  const labelled = readLabelledList(plain, offset);
  if (labelled !== undefined) return isCutOff(plain, labelled) ? undefined : labelled;
  const list = readValueList(plain, offset, cue.bare);
  if (list === undefined || !ends(plain, list)) return undefined;
  return list;
}

const goesOn =
  /^\s{0,3},?\s{0,3}(?:等(?!待)|etc\b|…|\.\.\.|and (?:more|so on|others?)\b|(?:以及|及|或|和)?其[他它]|(?:or|and) (?:any|other|another|a|an|the|your)\b|或(?:者)?(?:包含|自定义|任意)|以上|以下|or (?:higher|above|later|newer))/i;
const endWords =
  /^\s{0,3}(?:之一|中?的?(?:任意)?(?:一|某)(?:个|种|项)|(?:[一二两三四五六七八九十\d]{1,2})(?:个|种|项|档)|格式|(?:两|三|四|几)?种?(?:模式|类型|选项|取值|值|可选|可用)(?=$|[\s。,;)])|\s(?:formats?|values?|types?|modes?|options?|languages?|models?)(?=\s*(?:$|[.,;)\n]))|(?:格式|语种|语言|类型)(?=\s*(?:$|[。,;)\n]))|这?[\d一二两三四五六七八九十][个种]|\((?!\s?\d)|["'”`]?\s?(?:默认|缺省|default)|only\b(?=\s*[.,;]|\s*$)|in case of\b|are (?:currently )?(?:supported|allowed|accepted|available)\b|是可用的)/i;

function ends(plain: string, list: ValueList): boolean {
  const rest = plain.slice(list.end, list.end + 40);
  if (goesOn.test(rest) || isCutOff(plain, list)) return false;
  return (
    list.enclosed ||
    endsClause(plain, list.end) ||
    endWords.test(rest) ||
    (list.values.length > 1 && list.values.every(({ quoted }) => quoted) && /^\sto [a-z]/.test(rest)) ||
    // `FIXED or CALCULATED Code so that …`: the next sentence, without a full stop before it.
    (list.values.every(({ quoted, text }) => quoted || /^[A-Z][A-Z\d_]+$/.test(text)) &&
      /^\s+[A-Z][a-z]+\s/.test(rest)) ||
    /^["'”]\s*(?:$|[.;)])/.test(rest) ||
    /^\s{2,}/.test(rest) ||
    /^\n/.test(rest)
  );
}
