import type { LifecycleDescriptor } from "../descriptor/service.js";
import { isWord } from "../json/json-object.js";
import { getPointer } from "../json/pointer.js";

/** Names of fields that hold an id in every response: `id`, `task_id`, `taskId`, `uuid`. Others may hold anything later. */
const idName = /(?:^|[/a-z_-])(?:id|uuid|guid)$/i;

/**
 * The id of another prediction in a response that should be about the prediction `id`: a gateway's cache or queue has mixed
 * them up. `undefined` where the response is about the right one, or does not tell.
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
