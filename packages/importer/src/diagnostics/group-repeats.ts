import type { Diagnostic } from "./diagnostic.js";
import { englishText, phrase } from "./message.js";

/** Rules about one text that generated documents repeat wherever the same field occurs. */
const repeated: ReadonlySet<string> = new Set(["unsafe-pattern", "unreadable-pattern"]);

/** Merges equal findings of one file into one, at the first position, with their number. */
export function groupRepeats(found: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  const keyOf = ({ rule, message, location }: Diagnostic): string =>
    JSON.stringify([rule, message, location?.file]);
  for (const one of found) {
    if (!repeated.has(one.rule)) continue;
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return found.flatMap((one) => {
    const [first, ...others] = groups.get(keyOf(one)) ?? [];
    if (first === undefined || others.length === 0) return [one];
    if (first !== one) return [];
    const places = others.length === 1 ? phrase`one other place` : phrase`${others.length} other places`;
    const wording = phrase`${one.wording ?? one.message}; it stands at ${places} of the file, too`;
    return [{ ...one, message: englishText(wording), wording }];
  });
}
