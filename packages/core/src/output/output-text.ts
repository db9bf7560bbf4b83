import type { ModelDescriptor } from "../descriptor/model.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";

/**
 * The text of an output, at the position in the model's description: all texts there, joined. `""` where the output has
 * no text, such as a tool call; `undefined` where the description does not define the position.
 *
 * @example outputText(chat, await client.run(chat, withMessages(chat, { text: "Hello" })))
 */
export function outputText({ output }: Pick<ModelDescriptor, "output">, answer: unknown): string | undefined {
  if (output.text === undefined) return typeof answer === "string" ? answer : undefined;
  return [getPointer(answer, output.text)].flat().map(wordsOf).join("");
}

/** A text that contains files is `{ text, files }`. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  return isJsonObject(value) && typeof value["text"] === "string" ? value["text"] : "";
}
