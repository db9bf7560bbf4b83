import { distance } from "fastest-levenshtein";

/**
 * The known name that an unknown one probably stands for: it differs in case, `-` and `_` only, or by at most two edits
 * (one for names under six letters).
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const plain = plainName(name);
  const same = known.find((candidate) => plainName(candidate) === plain);
  if (same !== undefined) return same;
  const allowed = plain.length < 4 ? 0 : plain.length < 6 ? 1 : 2;
  return nearest(name, known, allowed)[0];
}

/**
 * The known names with an edit distance of at most `allowed`, nearest first. Names whose lengths differ by more are not
 * compared, to save time.
 */
export function nearest(name: string, known: readonly string[], allowed: number): string[] {
  return known
    .filter((candidate) => Math.abs(candidate.length - name.length) <= allowed)
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((first, second) => first.edits - second.edits)
    .map(({ candidate }) => candidate);
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.\s]/g, "");
}
