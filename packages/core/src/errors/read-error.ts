import type { ErrorReading } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";
import { findMessage } from "./error-body.js";

/** The message of an error, at the position that the description defines. */
export function readMessage({ message }: ErrorReading, body: unknown): string | undefined {
  return message === undefined ? undefined : findMessage(getPointer(body, message));
}

/** The code and the type of an error, at the positions that the description defines. */
export function readKinds(
  { code, category }: ErrorReading,
  body: unknown,
): { readonly code: string | undefined; readonly kind: string | undefined } {
  const at = (place: ErrorReading["code"]): string | undefined => {
    const value = place === undefined ? undefined : getPointer(body, place);
    return isWord(value) && value !== "" ? String(value) : undefined;
  };
  return { code: at(code), kind: at(category) };
}
