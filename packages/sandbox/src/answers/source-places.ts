import type { ActionSource, LifecycleDescription, Place } from "../document/contract.js";

type From = "response" | "answer";

const known = new WeakMap<LifecycleDescription, Record<From, Place[]>>();

/** The positions in a response from which follow-up requests take values. */
export function sourcePlaces(lifecycle: LifecycleDescription, from: From): readonly Place[] {
  const places = known.get(lifecycle) ?? {
    response: findPlaces(lifecycle, "response"),
    answer: findPlaces(lifecycle, "answer"),
  };
  known.set(lifecycle, places);
  return places[from];
}

function findPlaces(lifecycle: LifecycleDescription, from: From): Place[] {
  const { query, result, cancel, list, stream, actions = {} } = lifecycle;
  const bindings = [query, result, cancel, list, stream?.operation, ...Object.values(actions)];
  return bindings.flatMap((binding) => {
    const values: Record<string, ActionSource> = { ...binding?.path, ...binding?.query, ...binding?.body };
    return Object.values(values).flatMap((source) => (source.from === from ? [source.pointer] : []));
  });
}
