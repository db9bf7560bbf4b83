import type { LifecycleDescriptor } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";

/**
 * Names of fields that contain an id in every response: `id`, `task_id`, `taskId`, `uuid`. Other fields may contain any
 * value later.
 */
const idName = /(?:^|[/a-z_-])(?:id|uuid|guid)$/i;

/**
 * The id of another prediction in a response that should be about the prediction `id`, which occurs when a gateway's
 * cache or queue mixes them up. `undefined` where the response is about the right one, or has no id.
 */
export function foreignId(
  { id: pointer }: Pick<LifecycleDescriptor, "id">,
  body: unknown,
  id: string,
): string | undefined {
  const places = [pointer].flat();
  if (!places.every((place) => idName.test(place))) return undefined;
  const found = getPointer(body, places);
  return isWord(found) && found !== "" && String(found) !== id ? String(found) : undefined;
}
