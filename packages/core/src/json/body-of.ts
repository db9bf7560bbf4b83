import type { JsonPointer } from "../descriptor/service.js";
import { setPointer } from "./pointer.js";

/** A JSON body with values at positions; later values take precedence. */
export function bodyOf(places: readonly (readonly [JsonPointer, unknown])[]): unknown {
  return (
    places.reduce<unknown>((body, [pointer, value]) => setPointer(body, pointer, value), undefined) ?? {}
  );
}
