import type { Place } from "../descriptor/json.js";
import { getPointer } from "./pointer.js";

/** The text at a position, or all texts of a list there, joined; `""` if there is none. */
export function textsAt(value: unknown, place: Place | undefined): string {
  const found = place === undefined ? undefined : getPointer(value, place);
  return [found]
    .flat()
    .filter((text) => typeof text === "string")
    .join("");
}
