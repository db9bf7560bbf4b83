import { identifierWords } from "../../names/identifier.js";
import { isVerb, saysNothing } from "../../names/operation-candidates.js";

/**
 * The id of a model that is identified only by its operation: `/v1/chat/completions` → `chat-completions`,
 * `/clips/v1/videos/text2video` → `clips-videos-text2video`. Verbs are used only at the end.
 */
export function choiceId(path: string): string {
  const words = pathWords(path).join("-");
  return words === "" ? "model" : words;
}

/** The words of a path that describe what an operation creates. */
export function pathWords(path: string): string[] {
  const segments = path
    .split("/")
    .map((segment) => segment.replace(/\{[^{}]*\}/g, ""))
    .filter((segment, index) => segment !== "" && !saysNothing(segment, index - 1));
  return segments
    .filter((segment, index) => index === segments.length - 1 || !isVerb(segment))
    .flatMap((segment) => identifierWords(segment));
}
