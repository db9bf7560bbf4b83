import { editDistance } from "./edit-distance.js";

/**
 * The candidate most similar to a word, if one is similar enough: equal except for case, `-` and `_`, or within one
 * edit (from four letters) or two (from eight). Of three letters, one may be missing, doubled or swapped, but not
 * replaced: `top` is not meant as `tip`.
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const plain = simplify(word);
  const allowed = plain.length < 8 ? 1 : 2;
  let nearest: string | undefined;
  let smallest = allowed + 1;
  for (const candidate of candidates) {
    const other = simplify(candidate);
    const distance = editDistance(plain, other);
    if (distance > 0 && plain.length < 4 && !sharesLetters(plain, other)) continue;
    if (distance < smallest) [nearest, smallest] = [candidate, distance];
  }
  return nearest;
}

/** Whether two letters or more of the shorter of two words are all in the longer one. */
function sharesLetters(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 1 && [...short].every((letter) => long.includes(letter));
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, "");
}
