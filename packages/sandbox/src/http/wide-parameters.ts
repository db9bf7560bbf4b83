import type { Model } from "../document/service.js";

/** The parameters of an operation that may contain slashes. */
export function wideParameters(models: readonly Model[], operation: string): Set<string> {
  const bindings = models
    .flatMap(({ create }) => create)
    .filter((binding) => binding.operation === operation);
  return new Set(
    bindings.flatMap(({ path = {} }) =>
      Object.entries(path).flatMap(([name, source]) =>
        typeof source !== "string" && source.allowReserved === true ? [name] : [],
      ),
    ),
  );
}
