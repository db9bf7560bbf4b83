import { distance } from "fastest-levenshtein";
import { type Message, phrase } from "./message.js";

/** The candidate most similar to a name, if it is similar enough to be the intended one. Case-insensitive. */
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

/** `Did you mean "sdxl"?`, or undefined. */
export function didYouMean(name: string, candidates: Iterable<string>): Message | undefined {
  const found = nearest(name, candidates);
  return found === undefined ? undefined : phrase`Did you mean ${JSON.stringify(found)}?`;
}
