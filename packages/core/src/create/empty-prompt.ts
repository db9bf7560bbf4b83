import { getPointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";

/** Whether the prompt is given and has no text. */
export function isEmptyPrompt({ roles }: Pick<Model, "roles">, input: object): boolean {
  const text = roles.prompt && getPointer(input, roles.prompt);
  return typeof text === "string" && text.trim() === "";
}
