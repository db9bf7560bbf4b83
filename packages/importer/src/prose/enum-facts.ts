import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import { isConditional, isExample } from "./conditions.js";
import { areNotations, isNullValue, isPlausible, namesFields, takesFile } from "./enum-candidate.js";
import type { Candidate } from "./enum-cues.js";
import { completed } from "./enum-more.js";
import { saysOtherwise } from "./enum-refused.js";
import { announcedLists, impliedLists } from "./find-lists.js";
import { readInterval } from "./interval.js";
import { longestProse, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";
import { isNumeral, originalValue, typeValue, type WrittenValue } from "./prose-value.js";
import { sameValues, showsValues } from "./shown-values.js";
import { hasHan } from "./stop-words.js";
import type { ValueList } from "./value-list.js";

/** A text without any of these contains no list, like most descriptions. */
const listWord =
  /_|["'`“‘|=]|\*\*|[\u3400-\u9fff]|\bvalues?\b|\benum|\b(?:one|any) of\b|\beither\b|\bbe\b|\bwhether\b|\boptions?\b|\b(?:allowed|valid|permitted|available|possible)\b|\baccept|\bsupport|\balways\b|\bfixed\b|\bchoose\b|\bselect\b|\bpick\b|\bset to\b|: -?\w{1,20}(?:, -?\w{1,20}){0,8},? or |\([A-Z_]{2,30}, |<li|^\s*[-*]|\d\s?[-:(]|^\s*-?\d{1,3} [a-z]{3,20}\s?[,;/]|^[a-z_]+(?:, [a-z_]+)+$|^[a-z_]+ or [a-z_]+\.?$|\b\w (?:for|is|means)\b/imu;

/** Characters of values. A Chinese text without any of them, and without a list, contains no values. */
const anyValue = /[A-Za-z\d０-９"'`“‘「、:：]/;

/** A text that contains several values at once is not one of them. */
const several =
  /(?:comma|space|pipe|semicolon)[- ](?:separated|delimited)|separated by|multiple values|\b(?:field|key|name)`?[:=]`?value`? pairs\b|\bone or more (?:codes|values|of)\b|逗号|分隔|分割|多个(?:值|用|以)|可多选|组合|^[^.\n]{0,80}\blist of\b|\bcombin/i;

/** The complete list of values in a description. Ignored if it is open-ended or its end is unclear. */
export function enumFacts(text: string, property: ProseProperty): ProseFact[] {
  const type = valueType(property);
  if (type === null || !listWord.test(text) || !anyValue.test(text)) return [];
  const plain = plainText(text);
  const isList = soleType(property) === "array";
  if ((!isList || /\bpairs\b/.test(plain)) && several.test(plain)) return [];
  const accepted = (lists: Iterable<Candidate>): Accepted[] =>
    acceptedLists(text, plain, property, type, lists);
  // Announced lists come first; most texts then need no further search.
  const announced = accepted(announcedLists(plain, property));
  const found = announced.length > 0 ? announced : accepted(impliedLists(plain, isList, property));
  for (const strength of ["certain", "likely", "implied"] as const) {
    const same = found.filter((one) => one.strength === strength);
    if (same.length > 0) return united(same, plain).flatMap((fact) => completed(fact, text, plain, type));
  }
  return [];
}

interface Accepted {
  fact: ProseFact;
  conditional: boolean;
  strength: Candidate["strength"];
}

function acceptedLists(
  text: string,
  plain: string,
  property: ProseProperty,
  type: string | undefined,
  lists: Iterable<Candidate>,
): Accepted[] {
  const found: Accepted[] = [];
  for (const candidate of lists) {
    // The rest of the list may be after the part that is read.
    if (text.length >= longestProse && candidate.list.end > plain.length - 200) continue;
    if (isOpen(plain, candidate.list) || saysSome(plain, candidate)) continue;
    if (isExample(plain, candidate.start) || isExample(plain, candidate.list.start)) continue;
    const fact = judge(text, plain, property, candidate, type);
    if (fact === undefined) continue;
    const conditional = isConditional(plain, candidate.start, candidate.list.end);
    if (conditional && (candidate.strength !== "certain" || candidate.list.values.length === 1)) continue;
    found.push({ fact, conditional, strength: candidate.strength });
  }
  return found;
}

/** The type of the values: of the property, or of a list's items. Null if it cannot have listed values. */
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

/** `a：…，b：…；以及其他类型`, `1(ok), 2(late), other(error)`: the list continues after the explanation of its last value. */
const isOpen = (plain: string, list: ValueList): boolean =>
  /^\s{0,3}[,;。、]?\s{0,3}(?:以及|及|和|或)\s?其[他它]|^\s{0,3}[,;]\s{0,3}(?:and|or) (?:any )?others?\b|^\s{0,3}[,;、]\s{0,3}(?:其[他它]|others?(?=\s?[-:=(]))/i.test(
    plain.slice(list.end, list.end + 24),
  );

/** `可选值包括 a、b`, `values include a and b`: some of the values, unless `or` joins them or the text explains each. */
const saysSome = (plain: string, { list, start }: Candidate): boolean =>
  /(?:包括|包含|\binclud(?:e|es|ing)\b)[\s:]*$/i.test(
    plain.slice(Math.max(0, Math.min(start, list.start - 16)), list.start),
  ) &&
  !/枚举|范围|enum/i.test(plain.slice(start, list.start)) &&
  !/^\s?(?:[两三四五六七八九十\d]{1,2}|这几|这些)\s?[种个类项]/.test(plain.slice(list.end, list.end + 6)) &&
  !(list.joined && /或|\bor\b/.test(plain.slice(list.start, list.end))) &&
  !list.values.every(({ label }) => label !== undefined && label !== "");

/** The values in the type of the property, if they may be all possible values. */
function judge(
  text: string,
  plain: string,
  property: ProseProperty,
  candidate: Candidate,
  type: string | undefined,
): ProseFact | undefined {
  const { list } = candidate;
  if (type === "boolean" && !(candidate.single && list.values.length === 1)) return undefined;
  // Without a type, the type follows from their form, as for a default.
  const kind = type ?? (list.values.every(isNumeral) ? undefined : "string");
  const values: JsonValue[] = [];
  for (const written of list.values) {
    if (isNullValue(written, list, property)) {
      values.push(null);
      continue;
    }
    const value = typeValue(withoutNote(originalValue(written, text)), kind);
    const isEmpty = value === "" && !(written.quoted && candidate.strength === "certain");
    if (value === undefined || isEmpty || /^[()[\]{}\s]+$/.test(String(value))) return undefined;
    if (typeof value === "string" && (value.length > 80 || /[{}]|^[,;:]/.test(value))) return undefined;
    // `公共维度(a,b)`: the name of a group of values
    if (!written.quoted && hasHan(written.text) && /^[A-Za-z]\w*\s?[,、]/.test(written.label ?? ""))
      return undefined;
    if (!values.includes(value)) values.push(value);
  }
  if (values.every((value) => typeof value === "string" && value !== "" && !/[\w\u3400-\u9fff]/.test(value)))
    return undefined;
  if (namesFields(plain, candidate, property) || saysOtherwise(plain, candidate, property)) return undefined;
  const isDeclared =
    property.enum !== undefined && list.values[0]?.quoted === true && sameValues(property.enum, values);
  if (values.length < (candidate.single || isDeclared ? 1 : 2)) return undefined;
  if (values.length === 1 && !isDeclared && !(isOnly(list, candidate) && isAnnounced(plain, candidate)))
    return undefined;
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

/** `**Inactive (deprecated)**`: the note is not part of the value. */
const withoutNote = (value: WrittenValue): WrittenValue => ({
  ...value,
  text: value.text.replace(/\s\((?:deprecated|default|beta|preview|legacy|recommended|optional)\)$/i, ""),
});

const isOnly = (list: ValueList, candidate: Candidate): boolean =>
  candidate.single &&
  // `any of the enum values below`
  !(
    list.values[0]?.quoted === false &&
    /^(?:below|above|following|listed|here|only)$/i.test(list.values[0].text)
  ) &&
  (list.values[0]?.quoted === true || !list.joined);

/** `for enum questions`: a single unquoted word needs a mark or a verb between it and the word that announces it. */
const isAnnounced = (plain: string, { list, start }: Candidate): boolean =>
  list.values[0]?.quoted === true ||
  list.enclosed ||
  !/^\s*enum\w*\s*$/i.test(plain.slice(start, list.start)) ||
  plain.charAt(list.start - 1) === "\n";

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
  const [low, high] = values.map(Number);
  // `Possible values: [0.0,100.0]`
  if (
    isPair &&
    list.enclosed &&
    plain.charAt(list.end - 1) === "]" &&
    /\d\.\d/.test(plain.slice(list.start, list.end)) &&
    (low ?? 0) < (high ?? 0)
  )
    return true;
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

/** One list, or several that agree. Lists of different cases are merged. */
function united(found: readonly Accepted[], plain: string): ProseFact[] {
  const [first] = found;
  if (first === undefined) return [];
  const lists = found.map(({ fact }) => (Array.isArray(fact.value) ? fact.value : []));
  if (lists.every((list) => sameValues(list, lists[0] ?? []))) return first.conditional ? [] : [first.fact];
  // The same words matched by two cues: the longer list is used.
  const overlapping = found.filter(
    ({ fact }) => fact.offset + fact.text.length === first.fact.offset + first.fact.text.length,
  );
  if (overlapping.length === found.length) {
    const [longest] = [...found].sort((left, right) => size(right.fact) - size(left.fact));
    return longest === undefined || longest.conditional ? [] : [longest.fact];
  }
  if (!found.every(({ conditional }) => conditional)) return [];
  // A case whose values were not read may have others.
  const cases = plain.match(caseWord)?.length ?? 0;
  if (new Set(found.map(({ fact }) => fact.offset)).size < cases) return [];
  const union: JsonValue[] = [];
  for (const value of lists.flat()) if (!union.some((known) => sameJson(known, value))) union.push(value);
  return [{ ...first.fact, value: union }];
}

/** The start of each case. */
const caseWord =
  /当(?![前日天])|如果|若(?!干)|(?<=^|[.;:,\n(] {0,3}(?:- )?)(?:when|if|for|with)\b(?! (?:example|instance)\b)/gi;

const size = (fact: ProseFact): number => (Array.isArray(fact.value) ? fact.value.length : 0);
