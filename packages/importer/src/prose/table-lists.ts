import { readValue } from "./prose-value.js";
import type { ListedValue, ValueList } from "./value-list.js";

/** Headings of a column that holds the values. */
const valueColumn =
  /^["'`]?(?:(?:allowed |possible |valid |enum )?(?:values?|options?|choices?|enums?)|(?:枚举|可选|取|参数|合法|有效)?值|枚举项?|选项|取值(?:范围)?)["'`]?$/i;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

/** The first columns of the Markdown tables whose heading says that they hold values. */
export function tableLists(plain: string): ValueList[] {
  const lists: ValueList[] = [];
  for (const rule of plain.matchAll(/\n[ ]{0,8}\|?[ ]{0,4}:?-{2,40}:?[ ]{0,4}\|[ :|-]{0,400}(?:\n|$)/g)) {
    const start = plain.lastIndexOf("\n", rule.index - 1) + 1;
    const heading = cellsOf(plain.slice(start, rule.index))[0] ?? "";
    if (!valueColumn.test(heading)) continue;
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
    // A cell with more than its value names no single one.
    if (value === undefined || (cell ?? "").slice(value.end).trim() !== "") return undefined;
    values.push({ ...value, quoted: true, label: others.join(" "), start: position, end: lineEnd });
    end = lineEnd;
    position = lineEnd + 1;
  }
  if (values.length < 2) return undefined;
  return { values, start, end, enclosed: true, joined: false };
}
