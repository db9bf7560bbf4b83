import type { ProseProperty } from "./prose-fact.js";
import { choiceName, kindWord, wayName } from "./shown-values.js";
import type { ListedValue, ValueList } from "./value-list.js";

const quoted = String.raw`["'\x60“]{1,2}([\w.:/+-]{1,40})["'\x60”]{1,2}`;
const value = String.raw`(?:${quoted}|([A-Z][A-Z\d_]{2,30})(?![\w.]))`;

/** Beginnings of a sentence about one value; further sentences of the same form describe the other values. */
const frames: readonly { pattern: RegExp; needsChoice: boolean }[] = (
  [
    // `If the value is `a`, …`, `If set to `a`, …`, `When `a`, …`
    [
      String.raw`\b(?:if|when)(?: the value(?: is| of)?| it is| this is| equal to)?(?: set to)? ${value}(?=,| then\b| the\b| all\b| no\b| only\b)`,
      false,
    ],
    // `Specify `a` to …`, `Use `a` for …`
    [
      String.raw`(?:(?<=^|[.;:,\n]\s{0,2})|\b(?:and|or) )(?:use|specify|set (?:it |this |the [a-z]+ )?to|enter|choose|pass|select|provide) ${value} (?=to\b|for\b|if\b|when\b|as\b)`,
      false,
    ],
    // `The value `a` permits …`, `A value of `a` means …`
    [String.raw`\b(?:the|an?) value (?:of )?${value} (?=[a-z]{3,14}s\b|will\b)`, false],
    // `` `a` lets … . `b` takes … ``
    [
      String.raw`(?<=^|[.;,\n]\s{0,2}|[.;,]\s(?:while|and|or) )${quoted}(?:,| \((?:the )?default\))? (?:(?:level|mode|value|type|access) ){0,2}(?=(?:is|lets?|means|will|uses?|returns?|gives|instructs|permits|prohibits|indicates|sends|takes|keeps|sorts|makes|creates|includes|allows|disables|enables|requires|runs|[a-z]{4,12}s)\b)`,
      true,
    ],
    [String.raw`\bwith ${value},`, true],
    // `` will be `a` if …, `b` if … ``
    [String.raw`(?<=\bbe |, |, or )${quoted} (?=if\b|when\b|in case\b)`, true],
    // `传 a 时…，传 b 时…`, `设为 a 则…`
    [
      String.raw`(?:设置?为|取值?为|传入?|填写?|选择?|指定为|值为|等于)\s?${value}\s?(?=时|的话|则|,|表示|代表|将|会)`,
      true,
    ],
  ] as const
).map(([source, needsChoice]) => ({ pattern: new RegExp(source, "gi"), needsChoice }));

const anyQuoted = new RegExp(quoted, "g");

/** Lists without a cue that explain each value in a separate sentence, all in the same form. */
export function explainedValues(plain: string, property: ProseProperty): ValueList[] {
  // At least two values, each in quotes or in capitals.
  if (!/["'`“][\s\S]{3,}["'`“]|[A-Z]{3}[\s\S]+[A-Z]{3}/.test(plain)) return [];
  const isChoice =
    choiceName.test(property.name ?? "") ||
    wayName.test(property.name ?? "") ||
    kindWord.test(plain.split(/[.。\n]/)[0] ?? "");
  for (const { pattern, needsChoice } of frames) {
    if (needsChoice && !isChoice) continue;
    const values: ListedValue[] = [];
    for (const match of plain.matchAll(pattern)) {
      const text = match[1] ?? match[2] ?? "";
      // The pattern is case-insensitive because of its words; an unquoted value must be in capitals.
      if (match[1] === undefined && !/^[A-Z][A-Z\d_]+$/.test(text)) continue;
      if (text === property.name || values.some((known) => known.text === text)) continue;
      const end = match.index + match[0].length;
      values.push({ text, quoted: true, label: "…", start: match.index, end });
    }
    const [first] = values;
    const last = values.at(-1);
    if (first === undefined || last === undefined || values.length < 2) continue;
    if (
      values.some(({ text }) => /^(?:true|false|null|\d+)$/i.test(text)) ||
      namesOthers(plain, values, property)
    )
      continue;
    return [{ values, start: first.start, end: last.end, enclosed: true, joined: true }];
  }
  return [];
}

/** Whether other words are quoted: one of them may be a value, too. */
function namesOthers(plain: string, values: readonly ListedValue[], property: ProseProperty): boolean {
  const known = new Set([...values.map(({ text }) => text), property.name]);
  return [...plain.matchAll(anyQuoted)].some(
    (match) =>
      !known.has(match[1]) &&
      !/^\s?(?:parameter|field|property|option|query|array|header|endpoint|参数|字段|属性)/i.test(
        plain.slice(match.index + match[0].length, match.index + match[0].length + 12),
      ),
  );
}
