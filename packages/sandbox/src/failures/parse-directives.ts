import { Problem } from "../http/problem.js";
import type { Outcome } from "../predictions/prediction.js";
import { directiveForms } from "./directive-forms.js";
import type { Directives } from "./directives.js";

/** A directive in a prompt. It excludes `[` and has a bounded length, so any input is matched in linear time. */
const inPrompt = /\[sandbox:([^[\]]{1,64})\]/gi;

/** Directives without a name, allowed in prompts. */
const words: ReadonlyMap<string, Outcome> = new Map([
  ["fail", "failed"],
  ["cancel", "canceled"],
]);

/**
 * Parses directives of headers and rules, such as `outcome=failed, duration=300`.
 * @throws {Problem} 400 for an unknown or invalid directive.
 */
export function parseDirectives(text: string): Directives {
  const found: Directives = {};
  for (const part of text.split(/[,;]/)) if (part.trim() !== "") apply(found, part);
  return found;
}

/**
 * Parses the directives in a prompt: `[sandbox:fail]`, `[sandbox:cancel]` and any other, such as
 * `[sandbox:duration=300]`.
 * @throws {Problem} 400 for an unknown or invalid directive.
 */
export function promptDirectives(prompt: string): Directives {
  const found: Directives = {};
  if (!prompt.includes("[")) return found;
  for (const [, word = ""] of prompt.matchAll(inPrompt)) {
    const outcome = words.get(word.trim().toLowerCase());
    if (outcome !== undefined) found.outcome = outcome;
    else apply(found, word);
  }
  return found;
}

function apply(found: Directives, part: string): void {
  const [name = "", value = ""] = part.split("=").map((text) => text.trim().toLowerCase());
  const read = directiveForms.get(name)?.read(value);
  if (!read) {
    const known = [...directiveForms].map(([word, { form }]) => (form === "" ? word : `${word}=${form}`));
    const detail = `The sandbox does not understand ${JSON.stringify(part.trim())}. It knows ${known.join(", ")}.`;
    throw new Problem(400, "Unknown sandbox directive", detail);
  }
  const { pace, ...others } = read;
  Object.assign(found, others);
  if (pace) found.pace = { ...found.pace, ...pace };
}
