import type { ModelDescriptor } from "../descriptor/model.js";
import type { JsonPointer } from "../descriptor/service.js";
import { getPointer } from "../json/pointer.js";
import { textsAt } from "../json/texts-at.js";
import { outputText } from "../output/output-text.js";

/**
 * The text of a whole response that a service returned instead of a stream: at the position of the output's text, or
 * of the text in a piece. `""` where the response has no text, such as a tool call, and where pieces have none;
 * `undefined` where it has nothing at these positions, so that its text cannot be found.
 */
export function wholeText(
  { output, stream }: Pick<ModelDescriptor, "output" | "stream">,
  answer: unknown,
): string | undefined {
  const text = outputText({ output }, answer) || textsAt(answer, stream?.text);
  const places = [output.text ?? [], stream?.text ?? []].flat();
  return text || places.length === 0 || places.some((place) => hasPlace(answer, place)) ? text : undefined;
}

/** Whether a response has something at a position: the list, where the position is in the items of a list. */
function hasPlace(answer: unknown, place: JsonPointer): boolean {
  const found = getPointer(answer, place.replace(/\/(?:\*|\d+)(?:\/.*)?$/, ""));
  return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== null;
}
