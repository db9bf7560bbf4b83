import { endsClause } from "./clauses.js";
import { readLabelledList, readLines } from "./labelled-list.js";
import { isNumeric, type ProseProperty } from "./prose-fact.js";
import { choiceName, kindWord } from "./shown-values.js";
import { hasHan } from "./stop-words.js";
import { type ListedValue, readValueList, type ValueList } from "./value-list.js";

/** Machine translation of “must be one of `url` or `b64_json`”, with the words in the wrong order. */
const garbled =
  /必须(?:是|为)\s?或\s?[`“"]?([\w.-]{1,40}?)[`”"]?\s?之一\s?[`“"]?([\w.-]{0,40}\w)[`”"]?(?=\s?(?:$|[。;,.]))/g;

export function garbledList(plain: string): ValueList | undefined {
  for (const match of plain.matchAll(garbled)) {
    const values = [match[1] ?? "", match[2] ?? ""].map(
      (text): ListedValue => ({ text, quoted: true, start: match.index, end: match.index + match[0].length }),
    );
    return { values, start: match.index, end: match.index + match[0].length, enclosed: true, joined: true };
  }
  return undefined;
}

/** Values in instructions besides the list: `使用“match_input”来匹配输入`, `use "auto" to …`. */
const alsoUsable =
  /(?<![不勿非])(?:使用|选择|设置?为|设成)\s?["“`']([\w.:/-]{1,60})["”`']\s?(?:来|以|可以?|时|匹配|自动)|(?<!not |don't |never )\buse\s["“`']([\w.:/-]{1,60})["”`']\s(?:to|for|if)\b/gi;

export function usedValues(plain: string): ListedValue[] {
  const values = new Map<string, ListedValue>();
  for (const match of plain.matchAll(alsoUsable)) {
    const text = match[1] ?? match[2] ?? "";
    values.set(text, { text, quoted: true, start: match.index, end: match.index + match[0].length });
  }
  return [...values.values()];
}

/** The start of a clause about one value: `block_all 是最严格的`, `block_all is strictest`. */
const wordClause =
  /^["“`']?([a-z][a-z0-9]{0,30}(?:_[a-z0-9]{1,30}){1,6})["”`']?\s?(?=[\u3400-\u9fff]|[a-z]{1,30}\s)/;
const superlative =
  /^\S{1,80}\s?(?:(?:是|为|表示|代表)\s?最|is (?:the )?(?:(?:most|least)\b|[a-z]{2,20}est\b))/;
const quotedClause = /^(["“`'])([\w.:-]{1,60})["”`']\s?(?=[:=\u3400-\u9fff]|-\s|[a-z]{2,30}s?\b)/;

/**
 * Lists without a cue that explain each value: bullets that start with values, a sentence with a part for each quoted
 * value, a scale in words from one superlative to the other.
 */
export function explainedLists(plain: string): ValueList[] {
  const lists: ValueList[] = [];
  const bullets = /(?:^|\n)\s{0,8}(?:[-*•●·]|1[.、)])\s/.exec(plain);
  if (bullets !== null) {
    const start = bullets.index + (bullets[0].startsWith("\n") ? 1 : 0);
    const head = plain.slice(Math.max(0, start - 160), start);
    const list = readLines(plain, start, true);
    if (list !== undefined && !otherThings.test(head)) lists.push(list);
  }
  for (const sentence of plain.matchAll(/[^。\n.!?]{3,600}(?=$|[。\n.!?])/g)) {
    const list = wordScale(plain, sentence[0], sentence.index) ?? quotedParts(sentence[0], sentence.index);
    if (list !== undefined) lists.push(list);
  }
  return lists;
}

/** What the bullets list instead of values: parts of a value, fields, rules. */
const otherThings =
  /\b(?:suffix(?:es)?|prefix(?:es)?|formats?|placeholders?|variables?|tokens?|fields?|parameters?|headers?|units?|properties|keys|rules)\b[^.\n]{0,24}:\s*$|(?:后缀|前缀|占位符?|变量|字段|参数|单位|规则|属性)(?:有|如下|包括|说明)?\s?:?\s*$/i;

/** `block_low 是最严格的,block_some 会阻止一些,block_none 是最宽松的`. */
function wordScale(plain: string, sentence: string, offset: number): ValueList | undefined {
  if (!sentence.includes("_")) return undefined;
  const clauses = sentence.split(/[,;]/).map((clause) => clause.trim());
  const about = clauses.filter((clause) => wordClause.test(clause));
  if (about.length < 2 || !wordClause.test(clauses[0] ?? "")) return undefined;
  if (![about[0], about.at(-1)].every((clause) => clause !== undefined && superlative.test(clause)))
    return undefined;
  const values = about.map((clause): ListedValue => {
    const text = wordClause.exec(clause)?.[1] ?? "";
    return { text, quoted: true, start: offset, end: offset + sentence.length, label: clause };
  });
  const named = new Set(plain.match(/[a-z][a-z0-9]{0,30}(?:_[a-z0-9]{1,30}){1,6}/g));
  if (named.size !== new Set(values.map(({ text }) => text)).size) return undefined;
  return { values, start: offset, end: offset + sentence.trimEnd().length, enclosed: true, joined: true };
}

/** `` `a` merges at once; `b` waits; `c` chooses ``. */
function quotedParts(sentence: string, offset: number): ValueList | undefined {
  const parts = sentence.split(";").map((part) => part.trim().replace(/^(?:and|or)\s/, ""));
  if (parts.length < 2 || !parts.every((part) => quotedClause.test(part))) return undefined;
  const values = parts.map((part): ListedValue => {
    const text = quotedClause.exec(part)?.[2] ?? "";
    return { text, quoted: true, start: offset, end: offset + sentence.length, label: part };
  });
  if (new Set(values.map(({ text }) => text)).size !== values.length) return undefined;
  const lead = sentence.length - sentence.trimStart().length;
  return {
    values,
    start: offset + lead,
    end: offset + sentence.trimEnd().length,
    enclosed: true,
    joined: true,
  };
}

/** Where a list may start without a cue: at the start, or after a colon, a dash, an opening bracket, a comma. */
const heads =
  /^|(?<=[\u3400-\u9fff)]\s?),\s{0,2}(?=[a-z][\w-]{0,20}\s?(?:[:=-]\s?[\u3400-\u9fff]|或|\/))|[。.]\s{0,3}(?=[A-Z]\s(?:for|=|-)\s)|(?<=[\u3400-\u9fff])\s(?=\d{1,3}\s?[-=:]?\s?[\u3400-\u9fff])|[:(]\s{0,3}|\s-\s|,\s{0,2}(?=\d{1,3}\s?[-=:(\u3400-\u9fff])|[。.]\s{0,3}(?=\d{1,3}\s?[-=:])|。\s?(?=[A-Z][A-Z\d_]+\s?:\s?[\u3400-\u9fff])/g;

/** Lists after the name of the property: `状态：active 或 frozen`, `status: 0-off, 1-on`, `A | B | C`. */
export function headedLists(plain: string, property: ProseProperty): ValueList[] {
  const lists: ValueList[] = [];
  for (const match of plain.matchAll(heads)) {
    const behind = match.index + match[0].length;
    const start = behind + (/^ {0,48}/.exec(plain.slice(behind, behind + 48))?.[0].length ?? 0);
    if (match[0].includes(":") && isOneOfBullets(plain, match.index)) continue;
    // `"mode":"auto"/"manual"`, in a sample of JSON
    if (match[0].startsWith(":") && plain.charAt(match.index - 1) === '"') continue;
    const first = plain.charAt(start);
    if (!/["'`“‘\w-]/.test(first)) continue;
    const whole = match.index === 0 && match[0] === "";
    const labelled = readLabelledList(plain, start);
    if (labelled !== undefined && numbered(plain, labelled, property)) {
      lists.push(labelled);
      continue;
    }
    if (labelled?.values.every(({ quoted }) => quoted) && match[0].includes(":")) {
      lists.push(labelled);
      continue;
    }
    if (
      labelled !== undefined &&
      (/[:,]/.test(match[0]) ||
        whole ||
        // `任务状态。WAIT:等待中,RUN:执行中`
        (match[0].startsWith("。") &&
          kindWord.test(plain.slice(Math.max(0, match.index - 24), match.index)))) &&
      labelled.values.every(
        ({ text, label }) =>
          /^[A-Za-z]\w{0,24}$/.test(text) &&
          /^[\u3400-\u9fff]{1,10}[^A-Za-z]{0,4}$/.test(label ?? "") &&
          !/[最更会仍另]/.test(label ?? ""),
      )
    ) {
      lists.push(labelled);
      continue;
    }
    if (
      labelled?.values.every(({ text, label }) => /^[A-Z]$/.test(text) && label !== "") &&
      choiceName.test(property.name ?? "")
    ) {
      lists.push(labelled);
      continue;
    }
    // `(L = lapse, P = persist)`: a legend
    if (
      match[0].includes("(") &&
      labelled?.values.every(
        ({ text, label }) => /^[A-Z]{1,4}$/.test(text) && /^[A-Z][\w ]{2,40}\)?$/i.test(label ?? ""),
      ) &&
      plain.slice(labelled.start, labelled.end).includes("=")
    ) {
      lists.push(labelled);
      continue;
    }
    const list = readValueList(plain, start);
    if (list === undefined || list.values.length < 2) continue;
    if (!endsAll(plain, list, match[0].includes("("))) continue;
    const quoted = list.values.every((value) => value.quoted);
    const written = plain.slice(list.start, list.end);
    const byPipe = /\s\|\s/.test(written) || (whole && written.includes("|"));
    const byOr = list.joined && /或|\bor\b/.test(written);
    if (
      numbered(plain, list, property) ||
      (quoted &&
        (!/[(:]/.test(match[0]) ||
          (match[0].includes(":") && (byOr || saysKind(plain, match.index, property))) ||
          (match[0].includes("(") &&
            endsPhrase(plain, list, byOr || choiceName.test(property.name ?? ""))))) ||
      byPipe ||
      /^(?:y\/n|n\/y|yes\/no|no\/yes)$/i.test(written) ||
      // `off, song, album`, of a mode: the whole description.
      (whole &&
        endsText(plain, list) &&
        choiceName.test(property.name ?? "") &&
        list.values.every(({ text }) => /^[a-z][a-z_-]*$/.test(text))) ||
      (byOr && hasHan(plain)) ||
      (match[0].includes("(") && /^[a-z_]+(?:\|[a-z_]+)+$/.test(written)) ||
      // `degrees: 0, 90 or 180`, `system: metric or imperial`, `state (open or shut)`
      (byOr &&
        (/[:(]/.test(match[0]) || whole) &&
        (isNumeric(property)
          ? list.values.every(({ text }) => /^-?\d+(?:\.\d+)?$/.test(text))
          : choiceName.test(property.name ?? "") &&
            list.values.every(({ text }) => /^[a-z][a-z_-]+$/.test(text)))) ||
      (match[0].includes(":") && hasHan(plain)) ||
      // `断句类型, far_end/near_end, …`
      (match[0].startsWith(",") &&
        written.includes("/") &&
        kindWord.test(plain.slice(Math.max(0, match.index - 12), match.index))) ||
      (match[0].includes("(") && hasHan(plain) && written.includes("/")) ||
      (match[0].includes("(") &&
        capitals(list) &&
        kindBefore.test(plain.slice(Math.max(0, match.index - 40), match.index)))
    )
      lists.push(list);
  }
  return lists;
}

/** `- 公共维度:…` among other bullets: describes one of several listed parts. */
function isOneOfBullets(plain: string, offset: number): boolean {
  const line = plain.slice(plain.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^\s*[-*•] /.test(line) && (plain.match(/(?:^|\n)\s*[-*•] /g)?.length ?? 0) > 1;
}

/** Whether the brackets around a list end their clause; not in ``in canonical form (`a`, `b`) and removed``. */
const endsPhrase = (plain: string, list: ValueList, isChoice: boolean): boolean =>
  (isChoice || hasHan(plain)) &&
  /^\s*\)\s*(?:$|[.,;:。\n]|[\u3400-\u9fff])/.test(plain.slice(list.end, list.end + 8));

/** Whether the words before a colon announce a choice. */
const saysKind = (plain: string, colon: number, property: ProseProperty): boolean =>
  hasHan(plain) ||
  choiceName.test(property.name ?? "") ||
  announcesValues.test(
    plain
      .slice(Math.max(0, colon - 60), colon)
      .split(/[.;,\n]/)
      .at(-1) ?? "",
  );

const announcesValues = new RegExp(
  `${kindWord.source}|\\b(?:values?|options?|types|models?|modes|states|currently|either|following)\\b`,
  "i",
);

const endsText = (plain: string, list: ValueList): boolean => /^\.?\s*$/.test(plain.slice(list.end));

const capitals = (list: ValueList): boolean =>
  list.values.every(({ text }) => /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(text) && text.length > 1);

/** `log level (INFO, WARN, ERROR)`: the brackets list the values of the word before them. */
const kindBefore =
  /\b(?:status|state|type|mode|kind|level|role|direction|order|severity|priority|method|action)\s?$/i;

/** Words that are not a label: the other end of an interval, the end of a scale. */
const otherEnd =
  /^(?:最|到|至|和|或|与|~|之间|以)|最[\u3400-\u9fff]{1,4}$|\b(?:most|least|[a-z]{3,}est)\b|完全/;

/** Integers, each with an explanation. A unit directly after a number is not one. */
function numbered(plain: string, list: ValueList, property: ProseProperty): boolean {
  // `1、文章;2、视频` often numbers rules instead of values.
  const isCounted = list.values.some(({ end }) => /^\s?、[\u3400-\u9fff]/.test(plain.slice(end, end + 3)));
  if (isCounted && !(isNumeric(property) && list.values.every(({ label }) => (label ?? "").length <= 8)))
    return false;
  return list.values.every(
    ({ text, label, end }) =>
      /^-?\d{1,4}$/.test(text) &&
      label !== undefined &&
      label !== "" &&
      !otherEnd.test(label) &&
      !/[个张条项幅份段秒步倍度岁]/.test(plain.charAt(end)),
  );
}

function endsAll(plain: string, list: ValueList, bracket: boolean): boolean {
  const rest = plain.slice(list.end, list.end + 24);
  if (/^\s{0,2},?\s{0,2}(?:等|etc|\.\.\.|…|或|or\b|and\b|其他)/.test(rest)) return false;
  if (bracket) return /^\s{0,2}(?:\)|,\s?(?:默认|default))/i.test(rest);
  return endsClause(plain, list.end) || /^\s{0,2}(?:\((?!\d)|默认)/.test(rest);
}
