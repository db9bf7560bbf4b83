import { distance } from "fastest-levenshtein";

/**
 * The known name an unknown one was probably meant to be: the same but for case, `-` and `_`,
 * or at most two edits (one for names under six letters) away.
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const plain = plainName(name);
  const same = known.find((candidate) => plainName(candidate) === plain);
  if (same !== undefined) return same;
  const allowed = plain.length < 4 ? 0 : plain.length < 6 ? 1 : 2;
  return nearest(name, known, allowed)[0];
}

/**
 * The known names at most `allowed` edits away, nearest first. A distance takes time with the length of both names, so that
 * names whose lengths differ by more are not compared.
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
