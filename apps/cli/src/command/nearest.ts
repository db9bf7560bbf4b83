import { distance } from "fastest-levenshtein";

/** The most likely candidates for a misspelled word, nearest first. A word without a similar candidate gets none. */
export function nearest(word: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = word.toLowerCase();
  // Two swapped letters count as two edits.
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
