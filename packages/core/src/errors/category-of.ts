import type { ErrorCategory } from "./corsac-error.js";
import { type FailureWords, failureWords } from "./failure-words.js";

/**
 * What kind of failure a service's words or codes tell of; `undefined` where they do not.
 *
 * @param own what the service itself calls its failures: it counts first
 * @param common what services call their failures
 */
export function categoryOf(
  text: string,
  own: readonly FailureWords[] = [],
  common: readonly FailureWords<ErrorCategory>[] = failureWords,
): ErrorCategory | undefined {
  // `OutOfMemory` as `Out Of Memory`: a name in capitals only stays whole.
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
  // Digits and letters around it make another word; Chinese has no spaces.
  const pattern = new RegExp(`(?:^|[^a-z\\d])${source}s?(?![a-z\\d])`, "i");
  patterns.set(phrase, pattern);
  return pattern;
}
