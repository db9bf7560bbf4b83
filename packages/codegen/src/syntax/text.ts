/**
 * Characters that end a line, hide, or reorder what a reader sees: controls, line separators, bidirectional
 * overrides (CVE-2021-42574), zero-width marks, halves of surrogate pairs. Documentation is written by others;
 * none may reach the code raw.
 */
const unsafeCharacter = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeCharacter(character: string): string {
  const units = character.split("");
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

/** The string as a double-quoted literal, which is the same in JSON and TypeScript. */
export function stringLiteral(value: string): string {
  return JSON.stringify(value).replace(unsafeCharacter, escapeCharacter);
}

/** The text's lines, safe inside a block comment: cannot end it, hide, or make a tag such as `@internal`. */
export function commentLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((row) =>
      row
        .replace(/\t/g, "  ")
        .replace(unsafeCharacter, escapeCharacter)
        .replaceAll("*/", "*\\/")
        .replace(/(^|\s)@/g, "$1\\@")
        .trimEnd(),
    );
}

/** The text with what would hide or reorder it made visible; tabs and line feeds stay. */
export function escapeHidden(text: string): string {
  if (/^[\n\t -~]*$/.test(text)) return text;
  return text.replace(unsafeCharacter, (character) =>
    character === "\n" || character === "\t" ? character : escapeCharacter(character),
  );
}

/** The text on one line, safe inside any comment. */
export function commentLine(text: string): string {
  return commentLines(text).join(" ").trim();
}
