import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import { afterInSentence, beforeInSentence, endsClause } from "./clauses.js";
import { isConditionalAfter } from "./conditions.js";
import type { EnumCue } from "./enum-cues.js";
import { isNumeric, knownValues, type ProseProperty } from "./prose-fact.js";
import { readValue } from "./prose-value.js";
import { hasHan, looksLikeCode } from "./stop-words.js";
import type { ValueList } from "./value-list.js";

/** Formats of files. On an input that takes a file they say what may be in it, not what may be written. */
const fileFormats: ReadonlySet<string> = new Set(
  "jpeg jpg png gif webp bmp tiff tif svg avif heic heif mp3 wav flac ogg m4a opus aac pcm mp4 mpeg mpga mov webm avi mkv pdf txt zip tar doc docx ppt pptx xls xlsx csv json srt vtt glb obj stl fbx".split(
    " ",
  ),
);

/** A list as found, before it is judged. */
export interface Candidate {
  list: ValueList;
  /** Where the words that announce it start. */
  start: number;
  /** `implied`: only its form says that it is a list of all values. */
  strength: EnumCue["strength"] | "implied";
  /** Whether one value is enough. */
  single: boolean;
}

/** Ways to write a text or to name a file: they say how any value may look, not which values there are. */
export function areNotations(values: readonly JsonValue[]): boolean {
  return values.every(
    (value) =>
      typeof value === "string" &&
      /^(?:https?|ftp|ur[li]|link|base64|file|file_?id|markdown|html|json|xml|ssml|utf-?8|gbk|ascii)$/i.test(
        value,
      ),
  );
}

/** English words without quotes are values only where something else says so. */
export function isPlausible(
  plain: string,
  list: ValueList,
  property: ProseProperty,
  values: readonly JsonValue[],
): boolean {
  const bare = list.values.filter(({ quoted }) => !quoted);
  if (bare.length === 0) return true;
  // Quoted values and words between them do not make one list.
  if (bare.length < list.values.length && !bare.every((value) => looksLikeCode(value.text)) && !hasHan(plain))
    return false;
  return !isConditionalTail(plain, list) || agrees(property, values);
}

const isConditionalTail = (plain: string, list: ValueList): boolean =>
  !list.enclosed &&
  isConditionalAfter(plain, list.end) &&
  !/\bin case of\b/i.test(afterInSentence(plain, list.end).slice(0, 20));

/** Whether the documentation shows one of the values, or declares just these. */
function agrees(property: ProseProperty, values: readonly JsonValue[]): boolean {
  const declared = property.enum ?? property.items?.["enum"];
  if (Array.isArray(declared)) return sameValues(declared, values);
  return knownValues(property).some((known) => values.some((value) => sameJson(value, known)));
}

export function sameValues(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
  return left.length === right.length && left.every((value) => right.some((other) => sameJson(value, other)));
}

/** Words that something is one of few things: a list behind them is complete. */
export const kindWord: RegExp =
  /(?:状态|类型|模式|方式|方向|级别|等级|角色|性别|格式|风格|策略|顺序|排序|选项|质量|画质|清晰度|分辨率|尺寸|比例|种类|类别|开关|来源|渠道|阶段|决定|结果|升降序|语言|语种)$|^是否|\b(?:status|state|type|mode|kind|format|size|level|role|direction|order|style|quality|side|scope|visibility|policy|method|category|severity|priority)\b/i;

export function showsValues(
  plain: string,
  property: ProseProperty,
  candidate: Candidate,
  values: readonly JsonValue[],
): boolean {
  const { list } = candidate;
  // `最多支持 10 个标签,每个 20 个字符`: numbers that count something.
  if (
    list.values.some(
      ({ text, end }) =>
        /^\d+$/.test(text) &&
        /^\s?(?:个(?![人体])|[张条项幅位]|字符|characters?\b|items?\b)/.test(plain.slice(end, end + 12)),
    )
  )
    return false;
  const shown = agrees(property, values) || defaultAmong(plain, list);
  if (
    property.enum !== undefined &&
    !shown &&
    !list.values.every(({ quoted, text }) => quoted || looksLikeCode(text))
  )
    return false;
  if (shown) return true;
  const labels = list.values.filter(({ label }) => label !== undefined && label !== "");
  const quoted = list.values.every((value) => value.quoted);
  if (candidate.strength === "implied") {
    if (quoted) return true;
    const numeric = list.values.every(({ text }) => /^-?\d+$/.test(text));
    if (numeric && labels.length === 0 && list.joined && isNumeric(property)) return true;
    if (numeric)
      return (
        labels.length === list.values.length &&
        (consecutive(values) ||
          // Codes with gaps may go on, but not behind a bracket that closes.
          (list.enclosed && values.length > 2 && values.every((value) => Number(value) < 100)))
      );
    const lines = plain.charAt(list.start - 1) === "\n";
    const head = (lines ? lineBefore(plain, list.start) : beforeInSentence(plain, list.start)).replace(
      /[\s:(（,-]+$/,
      "",
    );
    if (labels.length === list.values.length) {
      if (list.values.every(({ text }) => looksLikeCode(text))) return true;
      // `Kind of change:` and lines about each word; `性别:male-男,female-女`.
      if (!list.values.every(({ text }) => /^[A-Za-z][\w-]{0,24}$/.test(text))) return false;
      if (lines) return kindWord.test(head) || choiceName.test(property.name ?? "");
      if (choiceName.test(property.name ?? "") && list.values.every(({ text }) => /^[A-Z]$/.test(text)))
        return true;
      return (
        labels.every(({ label }) => /^[\u3400-\u9fff]{1,10}[^A-Za-z]{0,4}$/.test(label ?? "")) &&
        (kindWord.test(head) || (head === "" && list.values.every(({ text }) => text.length === 1)))
      );
    }
    // `off, song, album`, of a mode
    if (
      (list.joined || plain.slice(list.start, list.end).includes("|")) &&
      choiceName.test(property.name ?? "") &&
      list.values.every(({ text }) => !describing.test(text))
    )
      return true;
    if (head === "" && list.start === 0 && choiceName.test(property.name ?? "")) return true;
    return kindWord.test(head) && (hasHan(head) || list.values.every(({ text }) => looksLikeCode(text)));
  }
  if (quoted) return true;
  const allCode = list.values.every(({ text }) => looksLikeCode(text) || /^[A-Z]+$/.test(text));
  if (hasHan(plain))
    return (
      list.values.every(({ text }) => /^[\w.:/+×-]+$/.test(text)) &&
      !/协议|语言|浏览器|系统/.test(plain.slice(candidate.start, list.start + 1))
    );
  return (
    allCode ||
    (list.joined &&
      list.values.length >= 2 &&
      list.values.every(({ text }) => /^[a-z][a-z-]*$/.test(text)) &&
      !list.values.some(({ text }) => describing.test(text)) &&
      /^(?:can|may|must|could)\b/i.test(plain.slice(candidate.start, list.start)) &&
      (/\beither\b/i.test(plain.slice(candidate.start, list.start)) ||
        !/\b(?:an?|the) /i.test(plain.slice(list.start, list.end))) &&
      /\bor\b/.test(plain.slice(list.start, list.end)) &&
      endsClause(plain, list.end) &&
      /^\s*(?:(?:this|it|the|value|type|mode|scheme|protocol|unit|order|direction|which)\s*){0,2}$/i.test(
        beforeInSentence(plain, candidate.start),
      ) &&
      choiceName.test(property.name ?? ""))
  );
}

/** The last line before an offset that is not empty. */
const lineBefore = (plain: string, offset: number): string =>
  plain
    .slice(Math.max(0, offset - 200), offset)
    .trimEnd()
    .split("\n")
    .at(-1) ?? "";

/** Names of what is one of few things. */
export const choiceName: RegExp =
  /(?:type|mode|status|state|scope|format|kind|order|direction|sort|scheme|protocol|units?|level|gender|role|visibility|side|theme|alignment|position|granularity|frequency|severity|priority)$/i;

/** Words that say of what kind a value is, and not which value it is. */
const describing =
  /^(?:negative|positive|zero|empty|null|blank|relative|absolute|string|text|number|numeric|integer|float|boolean|array|list|object|letters?|digits?|optional|required|unique|omitted|updated|deleted|removed|used|set|changed|given|specified|provided|nested|flat|single|multiple|one|more|less|greater|longer|shorter|url|file|id)$/i;

/** Whether the text names one of the values as the default. */
function defaultAmong(plain: string, list: ValueList): boolean {
  if (list.values.some(({ isDefault }) => isDefault === true)) return true;
  const named =
    /(?:默认值?|\bdefaults?)(?:\s?(?:为|是|to|is|value is|value))?\s?[:=]?\s?(?=["'`“A-Za-z\d])/gi;
  for (const match of plain.matchAll(named)) {
    const value = readValue(plain, match.index + match[0].length);
    if (value !== undefined && list.values.some(({ text }) => text === value.text)) return true;
  }
  return false;
}

/** Numbers without a gap: `0, 1, 2`. A list of codes with gaps may go on. */
function consecutive(values: readonly JsonValue[]): boolean {
  const numbers = values.map(Number).sort((left, right) => left - right);
  return numbers.every((value, index) => Number.isInteger(value) && value === (numbers[0] ?? 0) + index);
}

export function takesFile(
  values: readonly JsonValue[],
  property: ProseProperty,
  text: string,
  certain: boolean,
): boolean {
  const isFormat = (value: JsonValue): boolean =>
    typeof value === "string" && (/^\.[a-z\d]{2,5},?$/.test(value) || fileFormats.has(value.toLowerCase()));
  if (!values.every(isFormat)) return false;
  // A field of another name is one of the formats only where the words call it so.
  if (
    certain &&
    /格式|编码|编解码|\bformat\b|\bcodec\b/i.test(text) &&
    !/图片|文件|照片|视频|上传|地址|链接|\b(?:images?|files?|videos?|photos?|uploads?|urls?)\b/i.test(text)
  )
    return false;
  if (property.name !== undefined && property.name !== "")
    return !/format|type|ext|codec|encod|output/i.test(property.name);
  return !/输出|返回|生成|output|response|return/i.test(text);
}

/** The list without `null`: the keyword `nullable` says that of a text. */
export function withoutNull(list: ValueList, property: ProseProperty): ValueList {
  const isNull = ({ text }: { text: string }): boolean => text === "null";
  if (property.enum?.includes("null") === true || list.values.length < 3 || !list.values.some(isNull))
    return list;
  return { ...list, values: list.values.filter((value) => !isNull(value)) };
}

/** Whether the list stops at a mark behind which a further value stands: what was read is not all. */
export function isCutOff(plain: string, list: ValueList): boolean {
  if (list.enclosed) return false;
  const rest = plain.slice(list.end, list.end + 40);
  // A further value with words about it: `A:one,B:B two`.
  if (
    list.values.every(({ label }) => label !== undefined && label !== "") &&
    /^\s?[,;、]\s?["'`]?[\w.-]{1,24}["'`]?\s?[:=]\s?[^\s\d/]/.test(rest)
  )
    return true;
  // What cannot be read is followed by further values.
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

/** Whether the list names fields, or the parts of a notation, instead of values. */
export function namesFields(plain: string, { list, start }: Candidate, property: ProseProperty): boolean {
  const texts = list.values.map(({ text }) => text);
  const { name } = property;
  // `Valid values are "subscribe", …`, of the field `subscribe`, are values all the same.
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
    /\bformats? (?:is|are|can be|must be)?\s*$/i.test(before) &&
    !/format/i.test(name ?? "") &&
    texts.some((text) => /[:/{<]/.test(text))
  )
    return true;
  // `user`, `user:group`: one value is made of another.
  return texts.some((text) =>
    texts.some(
      (other) =>
        other !== text &&
        other.split(":").length > 1 &&
        other.split(":").includes(text) &&
        !/^\d+$/.test(text),
    ),
  );
}
