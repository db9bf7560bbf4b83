/** Offsets of a part of the text; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The maximum number of characters that are searched in each direction for the end of a sentence. */
const longestSentence = 600;

const abbreviation = /(?:\b(?:e\.g|i\.e|etc|max|min|approx|vs|no|resp|incl)|\be\.g\.,?|\be\.)$/i;

function endsSentence(text: string, index: number): boolean {
  const character = text.charAt(index);
  if ("。;!?\n".includes(character)) return true;
  if (character !== ".") return false;
  const next = text.charAt(index + 1);
  if (isGluedStop(text, index) || /^\.[)\]"'”`]{1,2}(?:\s|$)/.test(text.slice(index, index + 4))) return true;
  if (next !== "" && !/\s/.test(next)) return false;
  return !abbreviation.test(text.slice(Math.max(0, index - 8), index));
}

/** Whether a full stop ends a sentence although no space follows: `and end points.Default is …`. */
export function isGluedStop(text: string, index: number): boolean {
  return (
    /^\.[A-Z][a-z]+[ :]/.test(text.slice(index, index + 24)) &&
    /(?:^|[\s("'`/])[a-z\d)]+["'`)]?$/.test(text.slice(Math.max(0, index - 24), index))
  );
}

/** The sentence around an offset, without its full stop. Also ends at a semicolon or a line break. */
export function sentenceAt(text: string, offset: number): Span {
  let start = offset;
  const first = Math.max(0, offset - longestSentence);
  while (start > first && !endsSentence(text, start - 1)) start -= 1;
  let end = offset;
  const last = Math.min(text.length, offset + longestSentence);
  while (end < last && !endsSentence(text, end)) end += 1;
  return { start, end };
}

/** Whether a clause or the text ends at the offset. */
export function endsClause(text: string, offset: number): boolean {
  if (text.charAt(offset) === "." && isGluedStop(text, offset)) return true;
  return /^\s*(?:$|[\])}。;!\n|]|[.?]{1,3}(?:\s|$|[)\]"”'`])|,(?!\d{3}(?!\d)))/.test(
    text.slice(offset, offset + 24),
  );
}

/** The part of a sentence before an offset. */
export function beforeInSentence(text: string, offset: number): string {
  return text.slice(sentenceAt(text, offset).start, offset);
}

/** The part of a sentence from an offset. */
export function afterInSentence(text: string, offset: number): string {
  return text.slice(offset, sentenceAt(text, offset).end);
}
