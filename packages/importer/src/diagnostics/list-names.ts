import { type Message, phrase, verbatim } from "./message.js";

/** A longer list would hide the sentence around it. */
const most = 3;

/** Joins names for a sentence, with the rest as a number: `a`, `a and b`, `a, b, c and 16 more`. */
export function listNames(names: readonly string[]): Message {
  if (names.length > most + 1) return phrase`${names.slice(0, most)} and ${names.length - most} more`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? verbatim(last) : phrase`${names.slice(0, -1)} and ${last}`;
}

/** Joins names for a sentence: `string or null`. */
export function oneOf(names: readonly string[]): Message {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? verbatim(last) : phrase`${names.slice(0, -1)} or ${last}`;
}
