import { editDistance } from "./edit-distance.js";

/**
 * The candidate most similar to a word, if one is similar enough: equal except for case, `-` and `_`, or within one
 * edit (from four letters) or two (from eight).
 */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const plain = simplify(word);
  const allowed = plain.length < 4 ? 0 : plain.length < 8 ? 1 : 2;
  let nearest: string | undefined;
  let smallest = allowed + 1;
  for (const candidate of candidates) {
    const distance = editDistance(plain, simplify(candidate));
    if (distance < smallest) [nearest, smallest] = [candidate, distance];
  }
  return nearest;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, "");
}
