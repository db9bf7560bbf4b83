import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";
import { beforeInSentence, endsClause } from "./clauses.js";
import type { Candidate } from "./enum-cues.js";
import { isNumeric, knownValues, type ProseProperty } from "./prose-fact.js";
import { readValue } from "./prose-value.js";
import { hasHan, looksLikeCode } from "./stop-words.js";
import type { ValueList } from "./value-list.js";

/** Whether the documentation shows one of the values, or declares exactly these. */
export function agrees(property: ProseProperty, values: readonly JsonValue[]): boolean {
  const declared = property.enum ?? property.items?.["enum"];
  if (Array.isArray(declared)) return sameValues(declared, values);
  return knownValues(property).some((known) => values.some((value) => sameJson(value, known)));
}

export function sameValues(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
  return left.length === right.length && left.every((value) => right.some((other) => sameJson(value, other)));
}

/** Words that announce a choice: a list after them is complete. */
export const kindWord: RegExp =
  /(?:状态|类型|模式|方式|方向|级别|等级|角色|性别|格式|风格|策略|顺序|排序|选项|质量|画质|清晰度|分辨率|尺寸|比例|种类|类别|开关|来源|渠道|阶段|决定|结果|升降序|语言|语种)$|^是否|\b(?:status|state|type|mode|kind|format|size|level|role|direction|order|style|quality|side|scope|visibility|policy|method|category|severity|priority)\b/i;

export function showsValues(
  plain: string,
  property: ProseProperty,
  candidate: Candidate,
  values: readonly JsonValue[],
): boolean {
  const { list } = candidate;
  // `最多支持 10 个标签,每个 20 个字符`: numbers that are counts.
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
    const fractions = isNumeric(property) && !list.joined && values.some((value) => !Number.isInteger(value));
    if (quoted) return !fractions;
    const numeric = list.values.every(({ text }) => /^-?\d+$/.test(text));
    if (numeric && labels.length === 0 && list.joined && isNumeric(property)) return true;
    if (numeric)
      return (
        labels.length === list.values.length &&
        (consecutive(values) ||
          // `文件种类。0:其它,2:文档,3:表格`: short names for the codes of a kind
          ((values.length > 2 || list.enclosed || plain.charAt(list.start - 1) === "(") &&
            values.every(
              (value) => Number.isInteger(Number(value)) && Number(value) >= -2 && Number(value) < 100,
            ) &&
            labels.every(({ label }) =>
              /^(?:[\u3400-\u9fff\w]{1,8}|[a-z_\d]{1,24})(?:\s{1,3}默认.*)?[)\s,;。]*$/.test(label ?? ""),
            ) &&
            choiceName.test(property.name ?? "")) ||
          // Codes with gaps may be incomplete, unless the list ends at a closing bracket.
          (list.enclosed && values.length > 2 && values.every((value) => Number(value) < 100)))
      );
    const lines = plain.charAt(list.start - 1) === "\n";
    const head = (lines ? lineBefore(plain, list.start) : beforeInSentence(plain, list.start)).replace(
      /[\s:(（,-]+$/,
      "",
    );
    if (lines && list.values.length > 2 && list.values.every(({ text }) => /^[A-Z][A-Z\d_]{2,}$/.test(text)))
      return true;
    if (labels.length === list.values.length) {
      if (list.values.every(({ text }) => looksLikeCode(text))) return true;
      // `Kind of change:` and lines about each word; `性别:male-男,female-女`.
      if (!list.values.every(({ text }) => /^[A-Za-z][\w-]{0,24}$/.test(text))) return false;
      if (lines) return kindWord.test(head) || choiceName.test(property.name ?? "");
      if (choiceName.test(property.name ?? "") && list.values.every(({ text }) => /^[A-Z]$/.test(text)))
        return true;
      return (
        labels.every(({ label }) => /^[\u3400-\u9fff]{1,10}[^A-Za-z]{0,4}$/.test(label ?? "")) &&
        (kindWord.test(head) ||
          (head === "" &&
            (choiceName.test(property.name ?? "") || list.values.every(({ text }) => text.length === 1))))
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
  const hasArticles =
    !list.values.some((value) => value.quoted) &&
    /\ban? $|\b(?:or|and|,) an? /i.test(
      plain.slice(candidate.start, list.start + 3) + plain.slice(list.start, list.end),
    );
  return (
    (allCode && (!hasArticles || choiceName.test(property.name ?? ""))) ||
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

/** The last non-blank line before an offset. */
const lineBefore = (plain: string, offset: number): string =>
  plain
    .slice(Math.max(0, offset - 200), offset)
    .trimEnd()
    .split("\n")
    .at(-1) ?? "";

/** Names of properties that are a choice. */
export const choiceName: RegExp =
  /(?:type|mode|status|state|scope|format|kind|order|direction|sort|scheme|protocol|units?|level|gender|role|visibility|side|theme|alignment|position|granularity|frequency|severity|priority)$/i;

/** Names of properties that are ways to do something. */
export const wayName: RegExp =
  /(?:method|action|policy|strategy|category|class|style|access|event|layout|workflow|reason|behaviou?r|algorithm|operation|effect|filter|choice|detail|period|grain)$/i;

/** Words that describe the kind of a value, not the value. */
const describing =
  /^(?:negative|positive|zero|empty|null|blank|relative|absolute|string|text|number|numeric|integer|float|boolean|array|list|object|letters?|digits?|optional|required|unique|omitted|updated|deleted|removed|used|set|changed|given|specified|provided|nested|flat|single|multiple|one|more|less|greater|longer|shorter|url|file|id)$/i;

/** Whether the text marks one of the values as the default. */
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

/** Consecutive numbers: `0, 1, 2`. A list of codes with gaps may be incomplete. */
function consecutive(values: readonly JsonValue[]): boolean {
  const numbers = values.map(Number).sort((left, right) => left - right);
  return numbers.every((value, index) => Number.isInteger(value) && value === (numbers[0] ?? 0) + index);
}
