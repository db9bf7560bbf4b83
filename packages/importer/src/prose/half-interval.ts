import type { Limit } from "./limit.js";
import { readQuantity } from "./quantity.js";

const otherEnd = String.raw`(?:[A-Za-z_][\w.]{0,30}(?:\s?-\s?1)?|\d{1,3}\s?\*\s?(?:PI|π)|[-+]?\s?(?:∞|inf(?:inity)?|正无穷大?|无穷大?))`;
const openAbove = new RegExp(String.raw`([[(])\s?(-?\d[\d.]{0,12})\s?[,~]\s?\+?${otherEnd}\s?[\])]`, "gi");
const openBelow = new RegExp(String.raw`[[(]\s?${otherEnd}\s?[,~]\s?(-?\d[\d.]{0,12})\s?([\])])`, "gi");

const announced = /(?:范围|区间|\brange\b|\binterval\b|\bin)[\s:为是在`"']*(?:of )?$/i;

/** The numeric end of `取值范围 (0, +∞)`, `in the range [1, n]`, in mathematical brackets. */
export function halfLimits(text: string): Limit[] {
  const found: Limit[] = [];
  if (!/[[(]\s?[-+\w∞正无]/.test(text)) return found;
  const add = (match: RegExpExecArray, side: Limit["side"], written: string, bracket: string): void => {
    const quantity = readQuantity(text, match.index + match[0].indexOf(written, 1), false);
    if (quantity === undefined || !announced.test(text.slice(Math.max(0, match.index - 16), match.index)))
      return;
    const end = match.index + match[0].length;
    found.push({
      side,
      quantity: { ...quantity, unit: "" },
      excluded: /[()]/.test(bracket),
      about: "",
      form: "interval",
      start: match.index,
      end,
    });
  };
  for (const match of text.matchAll(openAbove)) add(match, "least", match[2] ?? "", match[1] ?? "");
  for (const match of text.matchAll(openBelow)) add(match, "most", match[1] ?? "", match[2] ?? "");
  return found;
}
