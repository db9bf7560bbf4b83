import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import { endsClause } from "./clauses.js";
import { isConditional, isExample, isSubordinate } from "./conditions.js";
import {
  areNotations,
  type Candidate,
  isCutOff,
  isPlausible,
  namesFields,
  sameValues,
  showsValues,
  takesFile,
  withoutNull,
} from "./enum-candidate.js";
import { type EnumCue, enumCues, onlyValue } from "./enum-cues.js";
import { completed } from "./enum-more.js";
import { explainedLists, garbledList, headedLists, usedValues } from "./implied-lists.js";
import { readInterval } from "./interval.js";
import { readLabelledList, readLines } from "./labelled-list.js";
import { isOwnPlural, loneValue, onlyNumberedWords, pairedLines, spacedWords } from "./paired-lists.js";
import { phraseLists } from "./phrase-lists.js";
import { longestProse, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";
import { isNumeral, originalValue, readValue, typeValue } from "./prose-value.js";
import { tableLists } from "./table-lists.js";
import { readValueList, type ValueList } from "./value-list.js";

/** Without any of these a text lists nothing: most descriptions do not. */
const listWord =
  /_|["'`“‘|=]|[\u3400-\u9fff]|\bvalues?\b|\benum|\b(?:one|any) of\b|\beither\b|\bbe\b|\bwhether\b|\boptions?\b|\b(?:allowed|valid|permitted|available)\b|\baccept|\bsupport|\balways\b|\bfixed\b|\bchoose\b|\bselect\b|\bpick\b|\bset to\b|: -?\w{1,20}(?:, -?\w{1,20}){0,8},? or |\([A-Z_]{2,30}, |<li|^\s*[-*]|\d\s?[-:(]|^\s*-?\d{1,3} [a-z]{3,20}\s?[,;/]|^[a-z_]+(?:, [a-z_]+)+$|^[a-z_]+ or [a-z_]+\.?$|\b\w (?:for|is|means)\b/imu;

/** What a value is written with; a Chinese text without it names none, if it lists nothing. */
const anyValue = /[A-Za-z\d０-９"'`“‘「、:：]/;

/** A text that holds several values at once is none of them. */
const several =
  /(?:comma|space|pipe|semicolon)[- ](?:separated|delimited)|separated by|multiple values|逗号|分隔|分割|多个(?:值|用|以)|可多选|组合|^[^.\n]{0,80}\blist of\b|\bcombin/i;

/** The complete list of values a description names; a list that goes on, or whose end is unclear, is none. */
export function enumFacts(text: string, property: ProseProperty): ProseFact[] {
  const type = valueType(property);
  if (type === null || !listWord.test(text) || !anyValue.test(text)) return [];
  const plain = plainText(text);
  const isList = soleType(property) === "array";
  if (!isList && several.test(plain)) return [];
  const found: { fact: ProseFact; conditional: boolean; strength: Candidate["strength"] }[] = [];
  for (const candidate of candidates(plain, isList, property)) {
    // The rest of the list may be behind the part that is read.
    if (text.length >= longestProse && candidate.list.end > plain.length - 200) continue;
    if (isOpen(plain, candidate.list) || saysSome(plain, candidate)) continue;
    if (isExample(plain, candidate.start) || isExample(plain, candidate.list.start)) continue;
    const fact = judge(text, plain, property, candidate, type);
    if (fact === undefined) continue;
    const conditional = isConditional(plain, candidate.start, candidate.list.end);
    if (conditional && (candidate.strength !== "certain" || candidate.list.values.length === 1)) continue;
    found.push({ fact, conditional, strength: candidate.strength });
  }
  for (const strength of ["certain", "likely", "implied"] as const) {
    const same = found.filter((one) => one.strength === strength);
    if (same.length > 0) return united(same).flatMap((fact) => completed(fact, text, plain, type));
  }
  return [];
}

/** The type of the values: of the property, or of a list's items. Null where it takes no listed values. */
function valueType(property: ProseProperty): string | undefined | null {
  const type = soleType(property);
  if (type === "array") {
    const items = property.items?.["type"];
    if (items === undefined) return property.items?.["$ref"] === undefined ? "string" : null;
    return items === "string" || items === "integer" || items === "number" ? items : null;
  }
  if (type === undefined && property.type !== undefined) return null;
  return type === undefined || type === "string" || type === "integer" || type === "number"
    ? type
    : type === "boolean"
      ? "boolean"
      : null;
}

function* candidates(plain: string, isList: boolean, property: ProseProperty): Generator<Candidate> {
  const garbled = plain.includes("之一") ? garbledList(plain) : undefined;
  if (garbled !== undefined)
    yield { list: garbled, start: garbled.start, strength: "certain", single: false };
  for (const cue of enumCues) {
    if (!cue.needs.test(plain)) continue;
    for (const match of plain.matchAll(cue.pattern)) {
      const start = match.index + match[0].length;
      if (
        /\b(?:common|typical|popular|usual|frequent|example)\s$|常[见用]的?$/i.test(
          plain.slice(Math.max(0, match.index - 12), match.index),
        )
      )
        continue;
      if (cue.strength === "likely" && isSubordinate(plain, match.index)) continue;
      if (match[0].startsWith("支持") && ofNamed(plain, match.index, property)) continue;
      if (match[1] !== undefined && !isOwnPlural(match[1], property.name)) continue;
      const words = /options?\s?:\s*$/i.test(match[0]) ? spacedWords(plain, start, property) : undefined;
      const lone = /取值(?:范围)?\s?:?\s*$/.test(match[0]) ? loneValue(plain, start) : undefined;
      const list = words ?? lone ?? readAfterCue(plain, start, cue);
      if (list === undefined) continue;
      const single = cue.single || lone !== undefined;
      yield { list: withUsed(plain, list), start: match.index, strength: cue.strength, single };
    }
  }
  for (const match of plain.matchAll(onlyValue)) {
    const written = match.slice(1).find((group) => group !== undefined) ?? "";
    const start = match.index + match[0].indexOf(written);
    const value = readValue(plain, start);
    // `镜像ID对应的镜像状态必须为“a”`: what belongs to the value.
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
    for (const list of tableLists(plain))
      yield { list, start: list.start, strength: "certain", single: false };
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

/** `model-a 支持 3、5`: what something else with a name takes. */
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

/** The list behind a cue: one value each line, values with words about them, or one after the other. */
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
  /^\s{0,3}(?:之一|中?的?(?:任意)?(?:一|某)(?:个|种|项)|(?:[一二两三四五六七八九十\d]{1,2})(?:个|种|项|档)|格式|(?:两|三|四|几)?种?(?:模式|类型|选项|取值|值|可选|可用)(?=$|[\s。,;)])|这?[\d一二两三四五六七八九十][个种]|\((?!\s?\d)|["'”`]?\s?(?:默认|缺省|default)|only\b(?=\s*[.,;]|\s*$)|in case of\b|are (?:currently )?(?:supported|allowed|accepted|available)\b|是可用的)/i;

function ends(plain: string, list: ValueList): boolean {
  const rest = plain.slice(list.end, list.end + 40);
  if (goesOn.test(rest) || isCutOff(plain, list)) return false;
  return (
    list.enclosed ||
    endsClause(plain, list.end) ||
    endWords.test(rest) ||
    (list.values.length > 1 && list.values.every(({ quoted }) => quoted) && /^\sto [a-z]/.test(rest)) ||
    // `FIXED or CALCULATED Code so that …`: the next sentence, without a full stop between.
    (list.values.every(({ quoted, text }) => quoted || /^[A-Z][A-Z\d_]+$/.test(text)) &&
      /^\s+[A-Z][a-z]+\s/.test(rest)) ||
    /^["'”]\s*(?:$|[.;)])/.test(rest) ||
    /^\s{2,}/.test(rest) ||
    /^\n/.test(rest)
  );
}

/** `a：…，b：…；以及其他类型`: the list goes on behind the words about its last value. */
const isOpen = (plain: string, list: ValueList): boolean =>
  /^\s{0,3}[,;。、]?\s{0,3}(?:以及|及|和|或)\s?其[他它]|^\s{0,3}[,;]\s{0,3}(?:and|or) (?:any )?others?\b/i.test(
    plain.slice(list.end, list.end + 24),
  );

/** `可选值包括 a、b`, `values include a and b`: some of the values, unless `or` joins them or the text explains each. */
const saysSome = (plain: string, { list, start }: Candidate): boolean =>
  /(?:包括|包含|\binclud(?:e|es|ing)\b)[\s:]*$/i.test(
    plain.slice(Math.max(0, Math.min(start, list.start - 16)), list.start),
  ) &&
  !/枚举|范围|enum/i.test(plain.slice(start, list.start)) &&
  !(list.joined && /或|\bor\b/.test(plain.slice(list.start, list.end))) &&
  !list.values.every(({ label }) => label !== undefined && label !== "");

/** The values in the type of the property, if they may be all that it takes. */
function judge(
  text: string,
  plain: string,
  property: ProseProperty,
  candidate: Candidate,
  type: string | undefined,
): ProseFact | undefined {
  const list = withoutNull(candidate.list, property);
  if (type === "boolean" && !(candidate.single && list.values.length === 1)) return undefined;
  // Without a type they are what they look like, as a default is.
  const kind = type ?? (list.values.every(isNumeral) ? undefined : "string");
  const values: JsonValue[] = [];
  for (const written of list.values) {
    const value = typeValue(originalValue(written, text), kind);
    if (value === undefined || value === "" || /^[()[\]{}\s]+$/.test(String(value))) return undefined;
    if (typeof value === "string" && value.length > 80) return undefined;
    if (!values.includes(value)) values.push(value);
  }
  if (namesFields(plain, candidate, property)) return undefined;
  const isDeclared =
    property.enum !== undefined && list.values[0]?.quoted === true && sameValues(property.enum, values);
  if (values.length < (candidate.single || isDeclared ? 1 : 2)) return undefined;
  if (values.length === 1 && !isDeclared && !isOnly(list, candidate)) return undefined;
  if (takesFile(values, property, plain, candidate.strength === "certain")) return undefined;
  if (
    values.length > 1 &&
    areNotations(values) &&
    !/format|type|mode|encoding|scheme|protocol|kind/i.test(property.name ?? "")
  )
    return undefined;
  if (candidate.strength !== "certain" && !showsValues(plain, property, candidate, values)) return undefined;
  if (candidate.strength === "certain" && !isPlausible(plain, list, property, values)) return undefined;
  if (aboutModels(plain, candidate, property)) return undefined;
  if (isInterval(plain, candidate, values)) return undefined;
  return { keyword: "enum", value: values, ...wordsOf(text, candidate.start, list.end) };
}

const isOnly = (list: ValueList, candidate: Candidate): boolean =>
  candidate.single && (list.values[0]?.quoted === true || !list.joined);

/** `取值范围：[1,8]` is an interval, not two values. */
function isInterval(plain: string, { list, start }: Candidate, values: readonly JsonValue[]): boolean {
  const isPair = values.length === 2 && values.every((value) => /^[-+]?\d+(?:\.\d+)?$/.test(String(value)));
  // `0（最低）-100（最高）`
  if (
    isPair &&
    /^-/.test(list.values[1]?.text ?? "") &&
    /^-?\d[^-\n]{0,80}\)\s?-\d/.test(plain.slice(list.start))
  )
    return readInterval(plain, list.start) !== undefined;
  if (!isPair || !list.enclosed || !/^\s?[[(]/.test(plain.slice(list.start, list.start + 3))) return false;
  return !/枚举|可选值|可用值|选项|enum|one of|\bvalues\b/i.test(plain.slice(start, list.start));
}

/** `支持的模型：a、b` on a field that is not the model. */
function aboutModels(plain: string, candidate: Candidate, property: ProseProperty): boolean {
  const cue = plain.slice(Math.max(0, candidate.start - 3), candidate.list.start);
  return (
    property.name !== undefined &&
    /模型|版本|\b(?:supported|available|compatible) (?:models?|versions?)\b|\b(?:models?|versions?)\s?:/i.test(
      cue,
    ) &&
    !/model|version|engine|^mv$/i.test(property.name ?? "")
  );
}

/** One list, or several that agree. Lists of different cases are the list of all cases together. */
function united(found: readonly { fact: ProseFact; conditional: boolean }[]): ProseFact[] {
  const [first] = found;
  if (first === undefined) return [];
  const lists = found.map(({ fact }) => (Array.isArray(fact.value) ? fact.value : []));
  if (lists.every((list) => sameValues(list, lists[0] ?? []))) return first.conditional ? [] : [first.fact];
  // The same words read by two cues: the longer list is the one that was meant.
  const overlapping = found.filter(
    ({ fact }) => fact.offset + fact.text.length === first.fact.offset + first.fact.text.length,
  );
  if (overlapping.length === found.length) {
    const [longest] = [...found].sort((left, right) => size(right.fact) - size(left.fact));
    return longest === undefined || longest.conditional ? [] : [longest.fact];
  }
  if (!found.every(({ conditional }) => conditional)) return [];
  const union: JsonValue[] = [];
  for (const value of lists.flat()) if (!union.some((known) => sameJson(known, value))) union.push(value);
  return [{ ...first.fact, value: union }];
}

const size = (fact: ProseFact): number => (Array.isArray(fact.value) ? fact.value.length : 0);
