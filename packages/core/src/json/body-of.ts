import type { JsonPointer } from "../descriptor/service.js";
import { setPointer } from "./pointer.js";

/** A JSON body of values at any places in it; later ones over earlier ones. */
export function bodyOf(places: readonly (readonly [JsonPointer, unknown])[]): unknown {
  return places.reduce<unknown>((body, [pointer, value]) => setPointer(body, pointer, value), {});
}
