import type { ValueList } from "./value-list.js";

/** Whether a single value in parentheses is an acronym of the words before it: `Weakness Enumeration (WE)`. */
export function isAcronym(plain: string, list: ValueList): boolean {
  const [only, ...others] = list.values;
  if (only === undefined || others.length > 0 || !/^[A-Z]{2,8}$/.test(only.text)) return false;
  const words = plain.slice(Math.max(0, list.start - 100), list.start).match(/[A-Za-z]+/g) ?? [];
  const initials = words.slice(-only.text.length).map((word) => word.charAt(0).toUpperCase());
  return initials.join("") === only.text;
}
