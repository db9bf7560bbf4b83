import type { ErrorCategory } from "./corsac-error.js";
import { type FailureWords, failureWords } from "./failure-words.js";

/**
 * The category of a failure, derived from the text or the code of a service; `undefined` if none matches.
 *
 * @param own phrases of the service itself, which take precedence
 * @param common phrases of all services
 */
export function categoryOf(
  text: string,
  own: readonly FailureWords[] = [],
  common: readonly FailureWords<ErrorCategory>[] = failureWords,
): ErrorCategory | undefined {
  // `OutOfMemory` becomes `Out Of Memory`; a name in capitals is unchanged.
  const spaced = text.replace(/([a-z\d])([A-Z])/g, "$1 $2");
  const isIn = ({ words }: Pick<FailureWords, "words">): boolean =>
    words.some((phrase) => patternOf(phrase).test(spaced));
  return [...own, ...common].find(isIn)?.category;
}

const patterns = new Map<string, RegExp>();

function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const source = phrase
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .trim()
    .split(/\s*(…)\s*|[\s_-]+/)
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (part === "…" ? part : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("[\\s_.-]*")
    .replaceAll(/(?:\[\\s_\.-\]\*)?…(?:\[\\s_\.-\]\*)?/g, "[\\s\\S]{0,24}?");
  // Adjacent digits and letters make it another word; Chinese has no spaces.
  const pattern = new RegExp(`(?:^|[^a-z\\d])${source}s?(?![a-z\\d])`, "i");
  patterns.set(phrase, pattern);
  return pattern;
}
