import { distance } from "fastest-levenshtein";

/** The candidate most like a name, if any is like it enough to be what was meant. Case does not count. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const different = distance(name.toLowerCase(), candidate.toLowerCase());
    if (different < bestDistance) {
      best = candidate;
      bestDistance = different;
    }
  }
  return bestDistance <= Math.max(2, Math.floor(name.length * 0.4)) ? best : undefined;
}

/** ` Did you mean "sdxl"?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(name, candidates);
  return found === undefined ? undefined : `Did you mean ${JSON.stringify(found)}?`;
}
