/**
 * Full-width letters, digits and punctuation become half-width, so that one pattern reads both.
 * The length stays the same: an offset in the result is an offset in the text.
 */
export function halfWidth(text: string): string {
  // Most English text has nothing of it.
  if (/^[\n -~]*$/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\t]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u223c|\u301c/g, "~");
}

/** A number as prose writes it; what follows must not belong to it (`8s`, `50%`, `1,024`, `1.5.2`). */
export const numberPattern: string = String.raw`[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?(?![\d%a-z:×]|\.\d|,\d{3}(?!\d))`;

/** The part of the sentence that stands before an offset. */
export function sentenceBefore(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = Math.max(...["。", ";", "!", "?", "\n", ". "].map((end) => before.lastIndexOf(end)));
  return before.slice(start + 1).trim();
}

/** The sentence around an offset. */
export function sentenceAround(text: string, offset: number): string {
  const after = text.slice(offset);
  const end = after.search(/[。;!?\n]|\.(?:\s|$)/);
  return sentenceBefore(text, offset) + (end < 0 ? after : after.slice(0, end));
}
