import { beforeInSentence, endsClause } from "./clauses.js";
import { isConditional, isExample } from "./conditions.js";

/** A number of characters or items: exact, or a range. */
export interface ExactCount {
  least?: number;
  most: number;
  start: number;
  end: number;
}

const thing = String.raw`(?:[a-z]{2,14} ){0,2}?(?:ids?|identifiers?|strings?|hash(?:es)?|codes?|keys?|sha\d*|tokens?|uuids?|hex|hexadecimal|alphanumeric|digests?|names?|numbers?|texts?|values?|checksums?|signatures?|secrets?|passwords?)\b`;
const lead = String.raw`(?<=^|[.,;:(]\s?|\b(?:an?|the|your|unique|random|fixed|is|are|be|as|of|exactly|its|this) )`;

/** `a 32-character string`, `must be 10 characters long`, `32位字符串`, `由 8 个字符组成`. */
const texts: readonly RegExp[] = [
  new RegExp(String.raw`${lead}(\d{1,5})[- ](?:characters?|chars?)(?:[- ]long)?,? ${thing}`, "gi"),
  /\b(?:(?:must|should|has to|needs to) be|always|is) (\d{1,5}) (?:characters?|chars?) (?:long|in length)\b/gi,
  /\blength (?:is|must be|should be)(?: always| exactly)? (\d{1,5}) (?:characters?|chars?)\b/gi,
  /\bstring of (\d{1,5}) (?:[a-z]{3,14} )?(?:characters?|chars?|hex digits)\b/gi,
  /(?<![\d~-])(\d{1,5})\s?位(?:的)?(?:长度的?)?(?:\s?(?:小写|大写|随机|唯一|十六进制|16进制|字母(?:和|或|、|与)?数字|数字(?:和|或|、|与)?字母|MD5|UUID|hash|哈希))*的?\s?(?:字符串|字符|(?<=MD5|UUID|hash|哈希))(?!以)/gi,
  /长度(?:固定)?(?:为|是|:)\s?(\d{1,5})\s?(?:位|个字符)(?!\s?[-~到至以])/g,
  /(?:由|共|为|是|长度)\s?(\d{1,5})\s?个(?:[\u3400-\u9fff]{1,6})?字符(?:组成|构成)/g,
];

/** `6 digit number`, `the 4-digit PIN`; `One character …` at the start. */
const digits =
  /(?<=^|[.\n]\s?|\b(?:an?|the|your|unique|exactly|its|this) )(\d{1,2})[- ]digit,? (?:[a-z]{2,14} )?(?:numbers?|codes?|pins?|ids?|identifiers?|passcodes?|otp|strings?)\b|^(one) character\b(?! (?:of the|from|before|after|in)\b)/gi;

/** `String(64)`, `characters (16)`, `string[1,32]`: a type with its size. */
const sized =
  /(?<![\w.])(?:characters?|chars?|alphanumeric|alphabetic|numeric|digits?|strings?|str|text|n?varchar2?)\s?[([]\s?(?:max\.?\s?)?(?:(\d{1,4})\s?[,~-]\s?)?(\d{1,6})\s?[)\]]/gi;

/** `up to a 32-character string`: a limit, not an exact length. */
const compared =
  /\b(?:up to|at most|at least|maximum|minimum|max|min|than|between|to|first|last|next|each|every|per|or|with|containing|contains?|starting|ending)\s(?:an? |the )?$|[-~到至]\s?$|(?:最[长大多少短小]|不超过|至[少多]|前|后|末尾|每个?)[^,。;]{0,8}$/i;

/** The exact length of a text, or the size after its type. */
export function exactLengths(plain: string): ExactCount[] {
  const found: ExactCount[] = [];
  if (!/char|位|字符|digit|[([]/i.test(plain)) return found;
  // `a 4 character code and a 6 character name`: the parts of one text
  if (new Set(plain.match(/\b\d{1,5}(?=[- ]char)/gi)).size > 1) return found;
  const isOneNumber =
    /digit|character/i.test(plain) &&
    new Set(plain.match(/\d{1,2}(?=[- ]digit\b)/gi)).size < 2 &&
    !/\bone or more\b|\bseparated\b/i.test(plain);
  for (const pattern of isOneNumber ? [...texts, digits] : texts) {
    for (const match of plain.matchAll(pattern)) {
      const count = match[2] === undefined ? Number(match[1]) : 1;
      const end = match.index + match[0].length;
      if (count < 1 || compared.test(beforeInSentence(plain, match.index))) continue;
      if (isConditional(plain, match.index, end) || isExample(plain, match.index)) continue;
      found.push({ least: count, most: count, start: match.index, end });
    }
  }
  for (const match of plain.matchAll(sized)) {
    const end = match.index + match[0].length;
    const before = beforeInSentence(plain, match.index);
    // The type must be a separate clause: `the first characters (3) are …` is not one.
    if (
      !/(?:^|[\s,:;(|])$/.test(before) ||
      !/^\s*(?:$|[A-Z\n,;:)。.|]|\s[-–])/.test(plain.slice(end, end + 3))
    )
      continue;
    if (/\b(?:the|an?|of|first|last|each|these|those|with)\s$/i.test(before)) continue;
    const least = match[1] === undefined ? undefined : Number(match[1]);
    const most = Number(match[2]);
    if (most < 1 || (least !== undefined && least > most)) continue;
    if (isConditional(plain, match.index, end) || isExample(plain, match.index)) continue;
    found.push({ ...(least === undefined ? {} : { least }), most, start: match.index, end });
  }
  for (const match of plain.matchAll(
    /(?<![\w.,-])(\d{1,6})[- ](?:characters?|chars?) (?:limit|maximum|max)\b/gi,
  )) {
    const end = match.index + match[0].length;
    if (isConditional(plain, match.index, end) || isExample(plain, match.index)) continue;
    found.push({ most: Number(match[1]), start: match.index, end });
  }
  return found;
}

const numbered =
  /\b(?:arrays?|vectors?|tuples?|lists?)\s(?:of|with|containing|that (?:includes|contains|has|consists of)|which (?:includes|contains|has|consists of)|consisting of)\s(?:exactly )?(\d{1,4}|two|three|four|five|six)\s(?:[a-z-]{3,16} )?(?:numbers?|integers?|ints?|floats?|decimals?|coordinates?|elements?|components?|entries|values?|points?)(?=\s*(?:$|[.,;:()])|\s+(?:that|which|representing|describing|for|in|roughly|centered|between|from|each|specifying|defining)\b)/gi;
/** The large pattern cannot match without it. */
const countedWord =
  /\b(?:of|with|containing|includes|contains|has)\s(?:exactly )?(?:\d|two|three|four|five|six)/i;
const hanNumbered =
  /(?:包含|由|共|含有?|固定(?:为|有)?)\s?(\d{1,4}|[两三四五六])\s?个(?:元素|数字|数值|整数|浮点数|坐标|值|点)(?:的数组|组成|构成|的列表)/g;
const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};

/** `a vector of 12 values`, 包含 3 个元素的数组. A list of the newest ten entries is excluded: it may be shorter. */
export function exactItems(plain: string): ExactCount[] {
  const found: ExactCount[] = [];
  if (!/array|vector|tuple|list|数组|组成|构成|列表/i.test(plain)) return found;
  const counted = countedWord.test(plain) ? plain.matchAll(numbered) : [];
  for (const match of [...counted, ...plain.matchAll(hanNumbered)]) {
    const written = (match[1] ?? "").toLowerCase();
    const count = words[written] ?? Number(written);
    const end = match.index + match[0].length;
    if (count < 2 || compared.test(beforeInSentence(plain, match.index))) continue;
    if (isConditional(plain, match.index, end) || isExample(plain, match.index)) continue;
    if (endsClause(plain, match.index)) continue;
    found.push({ least: count, most: count, start: match.index, end });
  }
  return found;
}
