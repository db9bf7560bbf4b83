import type { JsonValue } from "../document/json.js";
import { type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { halfWidth, sentenceBefore } from "./prose-text.js";
import { readValue, typeValue, type WrittenValue } from "./prose-value.js";

/** `默认值:`, `默认:`, `默认1:1`, `默认为`, `Default:`, `defaults to`, `default value is`; the label form is certain. */
const cue =
  /(?<label>(?:默认值|缺省值|默认设置|默认|缺省)\s*(?:为|是)?\s*[:=]\s*|\bdefaults?(?: value)?\s*[:=]\s*)|(?<verb>(?:默认值|默认|缺省值|缺省)\s*(?:为|是)?\s*|\b(?:the )?default(?: value)? is\s+|\bdefaults to\s+|\bby default:?\s+)/gi;

/** A condition makes it the default of a case only. */
const condition = /^(?:如果|若|当|在.+时|when|if|unless|for)(?![a-z])/i;
const conditionAfter =
  /^\s*(?:当|若|如果|或(?!者?默认)|(?:if|when|unless|for|or|and|to|on|per|in|except)\b|[a-z]+\b)/;

/** Words behind a number that only count what it already counts. */
const counter = /^\s*(?:个|张|步|像素|次|条|帧|首)(?=[,。;.、)\s]|$)/;

function endsCleanly(text: string, value: WrittenValue): boolean {
  const rest = text.slice(value.end);
  if (value.quoted) return !/^\s*(?:当|若|如果|(?:if|when|unless|for)\b)/.test(rest);
  if (counter.test(rest)) return true;
  if (/^\s+/.test(rest)) return !conditionAfter.test(rest);
  return /^(?:$|[,。;.、)\]!\n~}])/.test(rest) && !/^\.\d/.test(rest) && !/^,\d{3}(?!\d)/.test(rest);
}

/** A JSON array or object at an offset, for properties of those types. */
function readJson(text: string, start: number, type: string): { value: JsonValue; end: number } | undefined {
  const open = type === "array" ? "[" : "{";
  if (text.charAt(start) !== open) return undefined;
  const close = text.indexOf(type === "array" ? "]" : "}", start);
  if (close < 0) return undefined;
  try {
    const value: JsonValue = JSON.parse(text.slice(start, close + 1));
    return { value, end: close + 1 };
  } catch {
    return undefined;
  }
}

/** The default a description names. Two different ones, or one that depends on a condition, are none. */
export function defaultFacts(text: string, property: ProseProperty): ProseFact[] {
  const plain = halfWidth(text);
  const type = soleType(property);
  const found: ProseFact[] = [];
  for (const match of plain.matchAll(cue)) {
    const start = match.index + match[0].length;
    if (match.groups?.["verb"] !== undefined && condition.test(sentenceBefore(plain, match.index))) continue;
    const fact = (value: JsonValue, end: number): ProseFact => ({
      keyword: "default",
      value,
      text: text.slice(match.index, end),
      offset: match.index,
    });
    if (type === "array" || type === "object") {
      const json = readJson(text, start, type);
      if (json !== undefined) found.push(fact(json.value, json.end));
      continue;
    }
    const written = readValue(plain, start);
    if (written === undefined || !endsCleanly(plain, written)) continue;
    const length = written.text.length;
    const original = text.slice(
      written.end - length - (written.quoted ? 1 : 0),
      written.end - (written.quoted ? 1 : 0),
    );
    const value = typeValue({ ...written, text: original }, type);
    // A loose sentence (`默认“续写”`) names what a value means; the value itself is in another script.
    const isTranslated =
      match.groups?.["label"] === undefined && typeof value === "string" && /\p{Script=Han}/u.test(value);
    if (value !== undefined && !isTranslated) found.push(fact(value, written.end));
  }
  const [first] = found;
  const agreed = found.every((fact) => JSON.stringify(fact.value) === JSON.stringify(first?.value));
  return first !== undefined && agreed ? [first] : [];
}
