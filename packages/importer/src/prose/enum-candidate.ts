import type { JsonValue } from "../document/json.js";
import { isAcronym } from "./acronym.js";
import { afterInSentence, beforeInSentence } from "./clauses.js";
import { isConditionalAfter } from "./conditions.js";
import type { Candidate } from "./enum-cues.js";
import type { ProseProperty } from "./prose-fact.js";
import type { WrittenValue } from "./prose-value.js";
import { agrees } from "./shown-values.js";
import { hasHan, looksLikeCode } from "./stop-words.js";
import type { ValueList } from "./value-list.js";

/** File formats. For an input that takes a file they describe its content, not the possible values. */
const fileFormats: ReadonlySet<string> = new Set(
  "jpeg jpg png gif webp bmp tiff tif svg avif heic heif mp3 wav flac ogg m4a opus aac pcm mp4 mpeg mpga mov webm avi mkv pdf txt zip tar doc docx ppt pptx xls xlsx csv json srt vtt glb obj stl fbx".split(
    " ",
  ),
);

/** Notations of a text or a file name: they describe the form of any value, not the possible values. */
export function areNotations(values: readonly JsonValue[]): boolean {
  return values.every(
    (value) =>
      typeof value === "string" &&
      /^(?:https?|ftp|ur[li]|link|base64|file|file_?id|markdown|html|json|xml|ssml|utf-?8|gbk|ascii)$/i.test(
        value,
      ),
  );
}

/** Unquoted English words only count as values if something else confirms it. */
export function isPlausible(
  plain: string,
  list: ValueList,
  property: ProseProperty,
  values: readonly JsonValue[],
): boolean {
  const bare = list.values.filter(({ quoted }) => !quoted);
  if (bare.length === 0) return true;
  if (isAcronym(plain, list)) return false;
  // Quoted values and unquoted words together are not a list.
  if (bare.length < list.values.length && !bare.every((value) => looksLikeCode(value.text)) && !hasHan(plain))
    return false;
  return !isConditionalTail(plain, list) || agrees(property, values);
}

const isConditionalTail = (plain: string, list: ValueList): boolean =>
  !list.enclosed &&
  isConditionalAfter(plain, list.end) &&
  !/\bin case of\b/i.test(afterInSentence(plain, list.end).slice(0, 20));

export function takesFile(
  values: readonly JsonValue[],
  property: ProseProperty,
  text: string,
  certain: boolean,
): boolean {
  const isFormat = (value: JsonValue): boolean =>
    typeof value === "string" &&
    (/^\.[a-z\d]{2,5},?$|^(?:image|audio|video)\/[\w.+-]+$/.test(value) ||
      fileFormats.has(value.toLowerCase()));
  // A single other name among formats (`US-ASCII`) is a format, too.
  const others = values.filter((value) => !isFormat(value)).length;
  if (
    others > 0 &&
    (others * 4 > values.length || !/\bfile (?:types?|formats?|extensions?)\b|文件(?:格式|类型)/i.test(text))
  )
    return false;
  // In a field with another name, they are values only where the description calls them formats.
  if (
    certain &&
    /格式|编码|编解码|\bformat\b|\bcodec\b/i.test(text) &&
    !/图片|文件|照片|视频|上传|地址|链接|\b(?:images?|files?|videos?|photos?|uploads?|urls?)\b/i.test(text)
  )
    return false;
  // The URL of a file, whatever its name.
  if (/^[^。.\n]{0,40}(?:\burl\b|链接|地址)/i.test(text)) return true;
  if (property.name !== undefined && property.name !== "")
    return !/format|type|ext|codec|encod|output|^accept$|mime/i.test(property.name);
  return !/输出|返回|生成|output|response|return/i.test(text);
}

/** Whether `null` in a list of three or more is the value `null`, not a text. */
export function isNullValue(value: WrittenValue, list: ValueList, property: ProseProperty): boolean {
  return value.text === "null" && list.values.length > 2 && property.enum?.includes("null") !== true;
}

/** Whether the list stops before a further value, and is therefore incomplete. */
export function isCutOff(plain: string, list: ValueList): boolean {
  if (list.enclosed) return false;
  const rest = plain.slice(list.end, list.end + 40);
  // A further value with an explanation: `A:one,B:B two`.
  if (
    list.values.every(({ label }) => label !== undefined && label !== "") &&
    /^\s?[,;、]\s?["'`]?[\w.-]{1,24}["'`]?\s?[:=]\s?[^\s\d/]/.test(rest)
  )
    return true;
  // `1:1, 2:3, 3:4 …` with a further value of the same form
  if (
    list.values.length > 1 &&
    list.values.every(({ quoted, text }) => !quoted && /^\d+[:x×]\d+$/.test(text)) &&
    /^\s?[,、|/]\s?\d+[:x×]\d/.test(rest)
  )
    return true;
  // An unreadable part is followed by further values.
  if (
    /^\s?[,、]\s?[^\s,、。;.\n]{1,12}(?:\s\([^()\n]{0,24}\))?\s?[,、]\s?\S/.test(rest) &&
    list.values.length > 1
  )
    return true;
  const next = /^\s{0,2}[,、|/]\s{0,2}(?:(?:and|or|或者?|和)\s)?(?=(["'`“]|[A-Z][A-Z\d_]+\b)?)/.exec(
    rest,
  )?.[1];
  if (next === undefined) return false;
  const isQuote = /^["'`“]$/.test(next);
  return list.values.every(({ quoted, text }) =>
    isQuote ? quoted : !quoted && /^[A-Z][A-Z\d_]+$/.test(text),
  );
}

/** Whether the list contains field names, or parts of a notation, instead of values. */
export function namesFields(plain: string, { list, start }: Candidate, property: ProseProperty): boolean {
  const texts = list.values.map(({ text }) => text);
  const { name } = property;
  // `Valid values are "subscribe", …`, of the field `subscribe`, are values nevertheless.
  const saysValues =
    list.values.every(({ quoted }) => quoted) && /\bvalues\b|值/i.test(plain.slice(start, list.start));
  if (name !== undefined && texts.some((text) => (text === name && !saysValues) || text.endsWith(`.${name}`)))
    return true;
  const before = beforeInSentence(plain, start);
  const after = afterInSentence(plain, list.end);
  // `Use either a or b to name the contents`, `one of a or b must be given`
  if (
    /\b(?:use|using|provide|supply|include|requires?)\s+$/i.test(before) &&
    /\beither\b|\bone of\b/i.test(plain.slice(start, list.start))
  )
    return true;
  if (
    /^\s?(?:must|should|has to|have to|is|are|needs? to) (?:be )?(?:provided|given|set|specified|present|supplied|included|required)\b/i.test(
      after,
    )
  )
    return true;
  if (
    /\bformats? (?:is|are|can be|must be)?\s*(?:(?:accepted|allowed|supported)\s?:\s*)?$/i.test(before) &&
    !/format|type|encod|codec/i.test(name ?? "") &&
    (texts.some((text) => /[:/{<]/.test(text)) ||
      /(?:^|\s)(?:accept|allow|support)\w*\s?:\s*$/i.test(plain.slice(Math.max(0, start - 24), list.start)))
  )
    return true;
  // `user`, `user:group`: one value is a part of another.
  return texts.some((text) =>
    texts.some(
      (other) =>
        other !== text &&
        other.split(":").filter((part) => part !== "").length > 1 &&
        other.split(":").includes(text) &&
        !/^\d+$/.test(text),
    ),
  );
}
