import type { JsonPointer } from "./json.js";
import type { Place } from "./operation-binding.js";

/** The pointers of a place, in the order in which they are tried. */
export function pointersOf(place: Place): JsonPointer[] {
  return typeof place === "string" ? [place] : place;
}

/** The pointer that is tried first. */
export function firstPointer(place: Place): JsonPointer;
export function firstPointer(place: Place | undefined): JsonPointer | undefined;
export function firstPointer(place: Place | undefined): JsonPointer | undefined {
  return typeof place === "string" ? place : place?.[0];
}
