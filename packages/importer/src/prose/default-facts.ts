import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import { beforeInSentence, endsClause } from "./clauses.js";
import { isConditional, isConditionalAfter, isExample } from "./conditions.js";
import { defaultsBehind } from "./default-behind.js";
import { assumed, type DefaultCue, defaultCues } from "./default-cues.js";
import { dependsOnOthers, extendsValue, isPartOfList, startsSection } from "./default-end.js";
import { readItems } from "./default-items.js";
import { markedDefaults } from "./default-marks.js";
import { firstMatches } from "./first-matches.js";
import { knownValues, type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { plainText, wordsOf } from "./prose-text.js";
import { originalValue, readValue, typeValue, type WrittenValue } from "./prose-value.js";
import { fitsNumber, readQuantity } from "./quantity.js";
import { hasHan, isStopWord, looksLikeCode } from "./stop-words.js";
import { switchedDefaults } from "./switched-defaults.js";

/** Words that describe a behaviour, not a literal value. */
const described =
  /^(?:(?:now|today|yesterday|tomorrow|current)(?:[-+].*)?|currently|latest|random|randomly|inf|infinity|unlimited|none|null|nil|undefined|empty|blank|unset|all|any|varies|auto-?generated)$/i;

/** The default in a description. Ignored if there are two different ones, or if it depends on a condition. */
export function defaultFacts(text: string, property: ProseProperty): ProseFact[] {
  if (
    !/default|默认|缺省|不[填传]|留空|未[填传]|assume|omitted|absent|abled unless|\b(?:is|be) (?:used|applied|taken)\b/i.test(
      text,
    )
  )
    return [];
  const plain = plainText(text);
  if (ofCases.test(plain)) return [];
  const found = [
    ...cuedDefaults(text, plain, property),
    ...markedDefaults(text, plain, property),
    ...switchedDefaults(text, plain, property),
    ...defaultsBehind(text, plain, property),
  ];
  for (const match of /\bassume|\b(?:is|be) (?:used|applied|taken)\b/i.test(plain)
    ? plain.matchAll(assumed)
    : []) {
    const written = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].lastIndexOf(written);
    const value = readValue(plain, start);
    const isAbsence =
      /\b(?:no|none|not|omitted|absent|missing|empty|un\w+)\b/i.test(
        match[0].slice(0, start - match.index),
      ) || match[2] !== undefined;
    if (!isAbsence || ofRequest(plain, match.index, start)) continue;
    const typed = value === undefined ? undefined : typeValue(originalValue(value, text), soleType(property));
    if (
      typed === undefined ||
      (typeof typed === "string" && !isShown(typed, property) && value?.quoted !== true)
    )
      continue;
    found.push({
      keyword: "default",
      value: typed,
      ...wordsOf(text, match.index, match.index + match[0].length),
    });
  }
  const [first] = found.sort((left, right) => left.offset - right.offset);
  const agreed = found.every((fact) => sameJson(fact.value, first?.value));
  return first !== undefined && agreed ? [first] : [];
}

/** `The default for large images is 2`: one default per case. */
const ofCases =
  /\bdefault(?: value)? for (?!this\b|it\b|all\b|an? (?:missing|empty)|the (?:field|parameter|property|option|value|setting|attribute|argument)\b|["'`])[a-z][a-z -]{2,40} (?:is|are|will be)\b/i;

function cuedDefaults(text: string, plain: string, property: ProseProperty): ProseFact[] {
  const found: ProseFact[] = [];
  const ends = new Set<number>();
  const type = soleType(property);
  for (const cue of defaultCues) {
    for (const { match } of firstMatches(plain, cue.patterns)) {
      const start = skipBlanks(plain, match.index + match[0].length);
      if (match[0] === "" || ends.has(start) || isExample(plain, match.index)) continue;
      if (match[1] !== undefined && !isOwnName(match[1], property.name)) continue;
      if (ofSomethingElse(plain, match.index) || ofRequest(plain, match.index, start)) continue;
      if (type === "array" || type === "object") {
        const json = readJson(plain, start, type) ?? readItems(plain, start, cue.form, property);
        if (json === undefined || isConditional(plain, match.index, json.end)) continue;
        ends.add(start);
        found.push({ keyword: "default", value: json.value, ...wordsOf(text, match.index, json.end) });
        continue;
      }
      const written = readDefault(plain, start, cue.form, property);
      if (written === undefined || isConditional(plain, match.index, written.end)) continue;
      if (dependsOnOthers(plain, written.end, property.name)) continue;
      const value = typeValue(originalValue(written, text), type);
      if (value === undefined || isCall(value) || !isMeant(value, written, cue.form, plain, match, property))
        continue;
      ends.add(start);
      found.push({ keyword: "default", value, ...wordsOf(text, match.index, written.end) });
    }
  }
  return found;
}

const skipBlanks = (text: string, offset: number): number =>
  offset + (/^ {0,4}/.exec(text.slice(offset, offset + 4))?.[0].length ?? 0);

/** `the default branch's …`, `默认头像的宽度`, `set a default of`: the word refers to something else. */
function ofSomethingElse(plain: string, offset: number): boolean {
  return /(?:非|不|以前的?|旧的?|原来的?|previous(?:ly)?|former|old|no|non-?|a|as)\s?$/i.test(
    plain.slice(Math.max(0, offset - 10), offset),
  );
}

/** `default page is 1`, of `page`: the noun is the name of the property. */
function isOwnName(noun: string, name: string | undefined): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/[^a-z\d]/g, "");
  return name !== undefined && (bare(name).includes(bare(noun)) || bare(noun).includes(bare(name)));
}

/** `If it was not specified, this defaults to 0`: a response describes the value in the request. */
function ofRequest(plain: string, start: number, end: number): boolean {
  const sentence = beforeInSentence(plain, start) + plain.slice(start, end);
  return /\b(?:was|were|had)(?: not|n't)? (?:been )?[a-z]+(?:ed|en|t)\b|\bin the (?:original )?request\b/i.test(
    sentence,
  );
}

/** The value at an offset, unless it is part of a longer phrase. */
function readDefault(
  plain: string,
  start: number,
  form: DefaultCue["form"],
  property: ProseProperty,
): WrittenValue | undefined {
  const type = soleType(property);
  if (type === "integer" || type === "number") {
    const quantity = readQuantity(plain, start);
    if (quantity === undefined) return undefined;
    const quote = /^["'`“]/.test(plain.slice(start, start + 1));
    const end = endOfQuantity(plain, quantity.numberEnd, quantity.end);
    if (end === undefined || isConditionalAfter(plain, end)) return undefined;
    if (/^,?\s?(?:or|and|或) \d/.test(plain.slice(end, end + 10))) return undefined;
    if (!fitsNumber(quantity, plain, property.name)) return undefined;
    const written = plain
      .slice(start, quantity.numberEnd)
      .replace(/[\s"'`“”]/g, "")
      .replace(/\.$/, "");
    if (/,/.test(written)) return { text: String(quantity.value), quoted: quote, start, end };
    return { text: written, quoted: quote, start, end };
  }
  const read = readValue(plain, start);
  const value = read === undefined || type === "boolean" ? read : extendsValue(plain, read);
  if (value === undefined || isPartOfList(plain, value)) return undefined;
  if (value.quoted) {
    // `the default "bridge" network`: the value is the name of something else.
    if (
      form === "bare" &&
      /^ (?!if\b|when\b|and\b|for\b|in\b|unless\b)[a-z]/i.test(plain.slice(value.end, value.end + 8)) &&
      !saysOfIt.test(plain.slice(value.end, value.end + 16))
    )
      return undefined;
    return form === "label" || !continuesList(plain, value.end) ? value : undefined;
  }
  if (isStopWord(value.text) && !(form === "label" && /^(?:on|off|no|in|out|both|other)$/i.test(value.text)))
    return undefined;
  const rest = plain.slice(value.end, value.end + 24);
  if (/^\s?时/.test(rest)) return undefined;
  const settled =
    endsClause(plain, value.end) ||
    startsSection(plain, value.end) ||
    /^\s{0,2}(?:\(|["'”`]?\s?(?:for|if|when|unless)\b|如果|不|,|-\s|可选|支持|范围|最|取值|枚举|如)|^\s{2,}\S/i.test(
      rest,
    );
  if (settled) return isConditionalAfter(plain, value.end) ? undefined : value;
  // `默认 false 如果设置,则 …`: a space ends a value in a Chinese text.
  if (type === "boolean" && form !== "far" && /^ (?:to|so|as|since|because|which|meaning)\b/.test(rest))
    return value;
  const isListed = looksLikeCode(value.text) && plain.slice(value.end).includes(value.text);
  return (type === "boolean" || isListed) && /^\s{1,3}[\u3400-\u9fff]/.test(rest) ? value : undefined;
}

/** A statement about the value itself: ``the default `a` is fast``. */
const saysOfIt =
  /^ (?:is|was|will|means?|gives|provides|uses|returns|should|works|keeps|sets|lets|offers|makes)\b/;

/** A further value follows: `defaults to "a" or "b"`. */
const continuesList = (plain: string, end: number): boolean =>
  /^\s{0,2}(?:,\s?)?(?:or|and|或|和|、|\/)\s{0,2}["'`“]/i.test(plain.slice(end, end + 12));

/** The offset after a number and its unit; undefined if they are part of a longer phrase. */
function endOfQuantity(plain: string, numberEnd: number, unitEnd: number): number | undefined {
  for (const end of [unitEnd, numberEnd]) {
    const rest = plain.slice(end, end + 16);
    if (
      endsClause(plain, end) ||
      /^\s{0,2}(?:\(|\/|=|(?:and|but|if|when|which|with(?= \d)|so|as|since|meaning)\b|不|最|可|取值|范围|支持|会|将)/i.test(
        rest,
      )
    )
      return end;
    if (/^\s{1,3}(?:[-+\u3400-\u9fff\d(.]|[A-Z])/.test(rest)) return end;
    // `默认值为0 offset小于0时…`: a space ends a number in a Chinese text.
    if (hasHan(plain) && /^ [A-Za-z_]{2,30}[\u3400-\u9fff]/.test(plain.slice(end, end + 40))) return end;
  }
  return undefined;
}

/** Whether a value that was read is the default itself, and not a word of the sentence. */
function isMeant(
  value: JsonValue,
  written: WrittenValue,
  form: DefaultCue["form"],
  plain: string,
  match: RegExpExecArray,
  property: ProseProperty,
): boolean {
  if (typeof value !== "string") return form !== "far" || written.quoted;
  if (isShown(value, property)) return true;
  // `默认 url`, of `url`: the property itself
  if (!written.quoted && value.toLowerCase() === property.name?.toLowerCase()) return false;
  // `a default is applied`
  if (
    !written.quoted &&
    form !== "label" &&
    /^(?:applied|used|taken|chosen|selected|inherited|determined|assumed|computed|calculated|derived|generated|picked|provided|returned)$/i.test(
      value,
    )
  )
    return false;
  // `defaults to function.name`: a path to another field
  if (!written.quoted && form !== "label" && /^[a-z_]+(?:\.[a-z_]+)+$/i.test(value)) return false;
  const isLiteral =
    written.quoted &&
    (form === "label" ||
      (form === "verb" &&
        !/^(?:null|nil|undefined|empty|blank|unset|now|today|yesterday|tomorrow|current|currently)$/i.test(
          value,
        )));
  if (/^(?:a|de)scending$/.test(value) && !isLiteral) return false;
  if (described.test(value) && !isLiteral && !/^none$/i.test(value)) return false;
  if (/^none$/i.test(value) && !written.quoted && form !== "label") return false;
  if (form === "label") return true;
  // A loose sentence (`默认“续写”`) contains a label of the value; the value itself is in another script.
  if (
    hasHan(value) &&
    !(form === "verb" && /[为是]\s?$/.test(match[0]) && /^["'`]/.test(plain.slice(written.start)))
  )
    return false;
  // ``by default this cannot exceed `1d` ``
  if (form === "far" && /\b(?:not|cannot|exceed|limit|most|least|maximum|minimum|up)\b/i.test(match[0]))
    return false;
  // ``returns no `data` content``, of `data`: the property itself.
  if (form === "far" && value === property.name) return false;
  if (written.quoted) return form !== "far" || onlyQuoted(plain, written);
  if (form === "far") return false;
  if (hasHan(match[0])) return true;
  if (form === "bare")
    return (
      looksLikeCode(value) ||
      (match.index > 0 &&
        /[.,;(]\s{0,3}$/.test(plain.slice(Math.max(0, match.index - 4), match.index)) &&
        match[0].startsWith("Default") &&
        endsClause(plain, written.end))
    );
  return true;
}

/** Whether nothing else is quoted in the same sentence. */
function onlyQuoted(plain: string, written: WrittenValue): boolean {
  const before =
    plain
      .slice(Math.max(0, written.start - 80), written.start)
      .split(/[.;\n]/)
      .at(-1) ?? "";
  return !/["'`“]/.test(before);
}

const isShown = (value: JsonValue, property: ProseProperty): boolean =>
  knownValues(property).some((known) => sameJson(known, value));

/** A JSON array or object at an offset, for properties of those types. */
function readJson(text: string, start: number, type: string): { value: JsonValue; end: number } | undefined {
  const open = type === "array" ? "[" : "{";
  const from = text.charAt(start) === "`" ? start + 1 : start;
  if (text.charAt(from) !== open) return undefined;
  const close = text.indexOf(type === "array" ? "]" : "}", from);
  if (close < 0) return undefined;
  const written = text.slice(from, close + 1);
  try {
    // `['a', 'b']`
    const value: JsonValue = JSON.parse(written.includes('"') ? written : written.replaceAll("'", '"'));
    return { value, end: close + 1 };
  } catch {
    return undefined;
  }
}

/** `os.tmpdir()`: the result of a function is not a literal. */
const isCall = (value: JsonValue): boolean => typeof value === "string" && /\w\(\)$/.test(value);
