import type { Place } from "../descriptor/json.js";
import { getPointer } from "./pointer.js";

/** The text at a place, or all the texts of a list there, put together; `""` where there is none. */
export function textsAt(value: unknown, place: Place | undefined): string {
  const found = place === undefined ? undefined : getPointer(value, place);
  return [found]
    .flat()
    .filter((text) => typeof text === "string")
    .join("");
}
