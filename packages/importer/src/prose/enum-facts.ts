import type { JsonValue } from "../document/json.js";
import { type ProseFact, type ProseProperty, soleType } from "./prose-fact.js";
import { halfWidth } from "./prose-text.js";
import { readValue, typeValue } from "./prose-value.js";

/** Without any of these a text lists nothing: most descriptions do not. */
const listWord = /\p{Script=Han}|values|\benum|\bone of|_/iu;

/** Words before a list of all values. */
const before =
  /(?:枚举值?|可选值|可用值|可能的?值|取值(?:为|范围)?)\s*(?:为|是|有)?\s*(?:possible (?:enum )?values)?\s*[:=]?\s*|\b(?:possible|allowed|valid|accepted|supported)(?: enum)? values(?: are)?\s*[:=]?\s*|\benum\s*[:=]\s*|之一\s*:\s*|可选(?:择|项)?\s*(?:为|是|有)?\s*:?\s*|(?<![仅只不])支持的?(?:[\p{Script=Han}]{0,4}有?)?\s*:?\s*|范围值?\s*:?\s*(?=[[(])|\bone of(?: the following)?(?: values)?\s*:?\s*/giu;

/** The list stands between, as in `必须是256x256、512x512或 1024x1024之一`. */
const around = /(?:必须|应|须|只能|可以)?(?:是|为)\s*(?=[^\s或])/gu;

/** Machine translation of “must be one of `url` or `b64_json`”: the words lost their order, the values did not. */
const garbled =
  /必须(?:是|为)\s*或\s*[`“"]?([\w.-]+?)[`”"]?\s*之一\s*[`“"]?([\w.-]*\w)[`”"]?(?=\s*(?:$|[。;,.]))/gu;

const separator = /\s*(?:[、,|/;]\s*(?:或者?|和|以及|and|or)?|或者?|和|以及|\b(?:and|or)\b)\s*/y;

/** Formats of files. On an input that takes a file they say what may be in it, not what may be written. */
const fileFormats: ReadonlySet<string> = new Set(
  "jpeg jpg png gif webp bmp tiff svg avif heic mp3 wav flac ogg m4a opus aac pcm mp4 mov webm avi mkv pdf txt zip tar".split(
    " ",
  ),
);

/** Values that the text tells to use, beside the list: `使用“match_input”来匹配输入`, `use "auto" to …`. */
const alsoUsable =
  /(?<![不勿非])(?:使用|选择|设置?为|设成)\s*["“`']([\w.:/-]+)["”`']\s*(?:来|以|可以?|时|匹配|自动)|(?<!not |don't |never )\buse\s+["“`']([\w.:/-]+)["”`']\s+(?:to|for|if)\b/giu;

/** The start of a clause about one value: `block_all 是最严格的`, `block_all is strictest`. */
const wordClause = /^["“`']?([a-z][a-z0-9]*(?:_[a-z0-9]+)+)["”`']?\s*(?=\p{Script=Han}|[a-z]+\s)/u;
const superlative = /^\S+\s*(?:(?:是|为|表示|代表)\s*最|is (?:the )?(?:(?:most|least)\b|[a-z]{2,}est\b))/u;

interface ValueList {
  values: { text: string; quoted: boolean; end: number }[];
  end: number;
}

function readList(text: string, start: number, strong: boolean): ValueList | undefined {
  const bracket = /[[(]/.test(text.charAt(start));
  let position = bracket ? start + 1 : start;
  const values: ValueList["values"] = [];
  for (;;) {
    while (text.charAt(position) === " ") position += 1;
    const value = readValue(text, position, strong);
    if (value === undefined) break;
    values.push(value);
    separator.lastIndex = value.end;
    const match = separator.exec(text);
    if (match === null || readValue(text, separator.lastIndex) === undefined) break;
    position = separator.lastIndex;
  }
  const last = values.at(-1);
  if (last === undefined) return undefined;
  return { values, end: last.end };
}

function endsCleanly(text: string, end: number, closed: "之一" | "end"): boolean {
  const rest = text.slice(end);
  if (closed === "之一") return /^\s*之一/.test(rest);
  return (
    /^\s*(?:$|[\])。;\n]|\.(?!\w)|,(?!\d)|\(|(?:之一|等?。)|\s(?:默认|default))/i.test(rest) &&
    !/^\s*等/.test(rest)
  );
}

function takesFile(values: readonly JsonValue[], property: ProseProperty, text: string): boolean {
  if (!values.every((value) => typeof value === "string" && fileFormats.has(value.toLowerCase())))
    return false;
  if (property.name !== undefined && property.name !== "")
    return !/format|type|ext|codec|encod/i.test(property.name);
  return !/输出|返回|生成|output|response|return/i.test(text);
}

function enumFact(
  text: string,
  property: ProseProperty,
  list: ValueList,
  offset: number,
  end: number,
): ProseFact | undefined {
  const type = soleType(property);
  if (type !== "string" && type !== "integer" && type !== "number") return undefined;
  const values: JsonValue[] = [];
  for (const written of list.values) {
    const value = typeValue(written, type);
    if (value === undefined || value === "") return undefined;
    if (!values.includes(value)) values.push(value);
  }
  if (values.length < 2 || takesFile(values, property, text)) return undefined;
  return { keyword: "enum", value: values, text: text.slice(offset, end), offset };
}

/** The complete list of values a description names; a list that goes on, or whose end is unclear, is none. */
export function enumFacts(text: string, property: ProseProperty): ProseFact[] {
  const plain = halfWidth(text);
  if (!listWord.test(plain)) return [];
  for (const match of plain.matchAll(garbled)) {
    const [words, first = "", second = ""] = match;
    const values = [first, second].map((value) => ({ text: value, quoted: true, end: 0 }));
    const fact = enumFact(text, property, { values, end: 0 }, match.index, match.index + words.length);
    if (fact !== undefined) return [fact];
  }
  for (const match of plain.matchAll(before)) {
    const start = match.index + match[0].length;
    const list = readList(plain, start, /枚举|可选值|enum|values/i.test(match[0]));
    if (list === undefined || !endsCleanly(plain, list.end, "end")) continue;
    const fact = enumFact(text, property, withUsable(plain, list), match.index, list.end);
    if (fact !== undefined) return [fact];
  }
  for (const match of plain.matchAll(around)) {
    const list = readList(plain, match.index + match[0].length, false);
    if (list === undefined || !endsCleanly(plain, list.end, "之一")) continue;
    const end = plain.indexOf("之一", list.end) + 2;
    const fact = enumFact(text, property, list, match.index, end);
    if (fact !== undefined) return [fact];
  }
  return wordScale(text, plain, property);
}

function withUsable(plain: string, list: ValueList): ValueList {
  const listed = list.values.map(({ text }) => text);
  const usable = [...plain.matchAll(alsoUsable)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((value, index, all) => !listed.includes(value) && all.indexOf(value) === index)
    .map((value) => ({ text: value, quoted: true, end: list.end }));
  return { values: [...usable, ...list.values], end: list.end };
}

/**
 * A sentence that explains each value, from one end to the other, both ends in the superlative:
 * `block_low 是最严格的,block_some 会阻止一些,block_none 是最宽松的`.
 */
function wordScale(text: string, plain: string, property: ProseProperty): ProseFact[] {
  if (soleType(property) !== "string") return [];
  for (const sentence of plain.matchAll(/[^。;\n]+?(?=$|[。;\n]|\.(?:\s|$))/gu)) {
    const clauses = sentence[0].split(/[,;]/).map((clause) => clause.trim());
    const about = clauses.filter((clause) => wordClause.test(clause));
    const ends = [about[0], about.at(-1)];
    if (about.length < 2 || !wordClause.test(clauses[0] ?? "")) continue;
    if (!ends.every((clause) => clause !== undefined && superlative.test(clause))) continue;
    const values = about.map((clause) => ({
      text: wordClause.exec(clause)?.[1] ?? "",
      quoted: true,
      end: 0,
    }));
    const named = new Set(plain.match(/[a-z][a-z0-9]*(?:_[a-z0-9]+)+/g));
    if (named.size !== new Set(values.map(({ text: value }) => value)).size) continue;
    const fact = enumFact(
      text,
      property,
      { values, end: 0 },
      sentence.index,
      sentence.index + sentence[0].trimEnd().length,
    );
    if (fact !== undefined) return [fact];
  }
  return [];
}
