import { distance } from "fastest-levenshtein";

/**
 * The candidates a misspelled word most likely meant, nearest first. A word that has nothing in common
 * with any of them gets none: a far-fetched guess helps nobody.
 */
export function nearest(word: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = word.toLowerCase();
  // Two letters swapped are two edits.
  const allowed = Math.max(wanted.length < 3 ? 1 : 2, Math.floor(wanted.length * 0.4));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, score: score(wanted, candidate.toLowerCase()) }))
    .filter(({ score }) => score <= allowed)
    .sort((left, right) => left.score - right.score || left.candidate.localeCompare(right.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function score(wanted: string, candidate: string): number {
  if (wanted.length >= 3 && candidate.includes(wanted)) return 0.5;
  return distance(wanted, candidate);
}
