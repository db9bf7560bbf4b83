import { isCodeName } from "../names/task-fields.js";
import { isNumeric, type ProseProperty } from "./prose-fact.js";
import { readValue } from "./prose-value.js";
import type { ListedValue, ValueList } from "./value-list.js";

/** Headings of a column that contains the values. */
const valueColumn =
  /^["'`]?(?:(?:allowed |possible |valid |enum )?(?:values?|options?|choices?|enums?)|(?:枚举|可选|取|参数|合法|有效)?(?:值|码)|(?:错误|状态|返回|响应)码|枚举项?|选项|取值(?:范围)?)["'`]?$/i;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

/** The line between the heading and the rows of a Markdown table. */
const ruleLine = /\n[ ]{0,8}\|?[ ]{0,4}:?-{1,40}:?[ ]{0,4}\|[ :|-]{0,400}(?:\n|$)/g;

/** Headings of a column of names: the rows describe other fields. */
const nameColumn =
  /^["'`]?(?:[a-z]+ )?(?:parameter|param|field|key|name)s?(?: name)?["'`]?$|^(?:参数|字段|属性)?名称?$|^(?:参数|字段)$/i;

const headingOf = (text: string, rule: number): { start: number; first: string } => {
  const start = text.lastIndexOf("\n", rule - 1) + 1;
  return { start, first: cellsOf(text.slice(start, rule))[0] ?? "" };
};

/** The text with the rows of Markdown tables about other fields or parameters replaced by spaces of the same length. */
export function withoutOthersRows(text: string): string {
  if (!text.includes("|") || !/-[ :|]/.test(text)) return text;
  let result = text;
  for (const rule of text.matchAll(ruleLine)) {
    if (!nameColumn.test(headingOf(text, rule.index).first)) continue;
    const start = rule.index + rule[0].length;
    const rows = /^(?:[^\n|]*\|[^\n]*(?:\n|$))*/.exec(text.slice(start))?.[0] ?? "";
    result = result.slice(0, start) + rows.replace(/[^\n]/g, " ") + result.slice(start + rows.length);
  }
  return result;
}

/** The first columns of the Markdown tables whose heading announces values. */
export function tableLists(plain: string, property: ProseProperty): ValueList[] {
  const lists: ValueList[] = [];
  for (const rule of plain.matchAll(ruleLine)) {
    const { start, first } = headingOf(plain, rule.index);
    if (!valueColumn.test(first)) continue;
    // The field of an error message may also have a table of codes and messages.
    if (/码/.test(first) && !isNumeric(property) && !isCodeName(property.name ?? "")) continue;
    const list = readRows(plain, start, rule.index + rule[0].length);
    if (list !== undefined) lists.push(list);
  }
  return lists;
}

function readRows(plain: string, start: number, first: number): ValueList | undefined {
  const values: ListedValue[] = [];
  let position = first;
  let end = first;
  while (position < plain.length && values.length < 400) {
    const stop = plain.indexOf("\n", position);
    const lineEnd = stop < 0 ? plain.length : stop;
    const line = plain.slice(position, lineEnd);
    if (!line.includes("|")) break;
    const [cell, ...others] = cellsOf(line);
    const value = readValue(cell ?? "", 0);
    // A cell that contains more than a value is not a single value.
    if (value === undefined || (cell ?? "").slice(value.end).trim() !== "") return undefined;
    values.push({ ...value, quoted: true, label: others.join(" "), start: position, end: lineEnd });
    end = lineEnd;
    position = lineEnd + 1;
  }
  if (values.length < 2) return undefined;
  return { values, start, end, enclosed: true, joined: false };
}
