import { hardLine, type Layout } from "./layout.js";
import { commentLine, commentLines } from "./text.js";

const width = 100;

/** One part of a docstring: prose, a tag with a value, or a tag with code on the lines after it. */
export type DocstringPart =
  | { readonly text: string }
  | { readonly tag: string; readonly value: string }
  | { readonly tag: string; readonly code: string };

/** A documentation comment followed by a new line, or an empty text where there is no content. */
export function docstring(parts: readonly DocstringPart[]): Layout {
  const rows = parts.flatMap(rowsOf);
  const [only, ...more] = rows;
  if (only === undefined) return [];
  if (more.length === 0) return [`/** ${only} */`, hardLine];
  return [
    "/**",
    hardLine,
    ...rows.flatMap((row) => [row === "" ? " *" : ` * ${row}`, hardLine]),
    " */",
    hardLine,
  ];
}

function rowsOf(part: DocstringPart): string[] {
  if ("text" in part) return part.text.trim() === "" ? [] : commentLines(part.text).flatMap(wrap);
  if ("code" in part) return [`@${part.tag}`, ...commentLines(part.code)];
  return [`@${part.tag} ${commentLine(part.value)}`.trimEnd()];
}

/** Breaks prose between words; text without spaces, such as Chinese, stays whole. */
function wrap(row: string): string[] {
  const rows: string[] = [];
  let current = "";
  for (const word of row.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      rows.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...rows, current];
}
