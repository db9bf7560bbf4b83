import type { Limit } from "./limit.js";
import { readQuantity } from "./quantity.js";

const chain =
  /(?<![\w.])(-?\d[\d.]{0,12})\s?(<=|≤|≦|<)\s?["'`]?([A-Za-z_][\w.]{0,40}|[\u3400-\u9fff]{1,8})["'`]?\s?(<=|≤|≦|<)\s?(?=-?\d)/g;

/** The lower bound in `0 < count <= 25`; the upper one is read like any other comparison. */
export function chainedLimits(text: string): Limit[] {
  if (!/[<≤≦]/.test(text)) return [];
  const limits: Limit[] = [];
  for (const match of text.matchAll(chain)) {
    const low = readQuantity(text, match.index);
    if (low === undefined) continue;
    const end = readQuantity(text, match.index + match[0].length)?.end ?? match.index + match[0].length;
    limits.push({
      side: "least",
      quantity: { ...low, unit: "" },
      excluded: match[2] === "<",
      about: match[3] ?? "",
      form: "compared",
      start: match.index,
      end,
    });
  }
  return limits;
}
