import type { PredictionState } from "../document/condition.js";
import { meaningOf } from "../names/status-words.js";

/** What may be between a value and its gloss: `ready (finished)`, `ready: finished`, `ready – finished`. */
const between =
  "[\"'”’`]?\\s*(?:[（(:：=]|\\s[-–—]{1,2}\\s|-{1,2}>|→|\\b(?:means?|indicates?)\\b(?: that)?)\\s*";

/** A gloss ends with the clause, the sentence or its parenthesis. */
const gloss = "((?:[^()（）,，;；。\\n|.]|\\.(?!\\s|$))+)";

const negation = /\b(?:not|no|never|without|until|before|un\w+ed)\b|n't\b/i;

/** Forms of status words that only phrases have: `successful` is no status, but explains one. */
const phraseForms: readonly (readonly [PredictionState, RegExp])[] = [
  ["succeeded", /\b(?:success(?:ful(?:ly)?)?|succeeds|finishes|completes)\b/i],
  ["failed", /\b(?:fails|failure|errors|timed out)\b/i],
  ["running", /\b(?:in progress|in process|being \w+ed)\b/i],
  ["pending", /\b(?:in (?:the )?queue|not (?:yet )?started|waits)\b/i],
  ["canceled", /\b(?:cancellation|aborted|cancell?ed)\b/i],
];

/** The meaning of an English phrase: that of its status words, if they all have the same one. */
export function meaningOfPhrase(text: string): PredictionState | undefined {
  const phrase = text.trim();
  const whole = meaningOf(phrase.replaceAll(" ", "_"));
  if (whole !== undefined) return whole;
  if (/\bnot (?:yet )?started\b/i.test(phrase)) return "pending";
  if (negation.test(phrase)) return undefined;
  const meanings = new Set<PredictionState>();
  // A status word that can also be a verb or a noun of another sentence is used only alone: "run", "ok", "bad".
  for (const [word] of phrase.matchAll(/[A-Za-z]+/g)) {
    const meaning = word.length < 5 && word !== phrase ? undefined : meaningOf(word);
    if (meaning !== undefined) meanings.add(meaning);
  }
  for (const [meaning, pattern] of phraseForms) if (pattern.test(phrase)) meanings.add(meaning);
  const [only] = meanings;
  return meanings.size === 1 ? only : undefined;
}

/**
 * The meanings that a text gives to documented values: `ready (finished) or scrapped (failed)`. Only these values get
 * a meaning.
 *
 * @param values The documented values, an enum.
 */
export function glossedWords(text: string, values: readonly string[]): Map<string, PredictionState> {
  const found = new Map<string, PredictionState>();
  for (const value of values) {
    const word = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const [, label] = new RegExp(`(?<![\\w-])${word}(?![\\w-])${between}${gloss}`).exec(text) ?? [];
    const meaning = label === undefined ? undefined : meaningOfPhrase(label);
    if (meaning !== undefined) found.set(value, meaning);
  }
  return found;
}
