/**
 * An object whose methods are loaded with their first call, so that a bundle does without what it does not use until it
 * is used. All of them give promises.
 */
export function late<Api extends object>(
  names: readonly (keyof Api & string)[],
  load: () => Promise<Api>,
): Api;
export function late(names: readonly string[], load: () => Promise<object>): object {
  return Object.fromEntries(
    names.map((name) => [
      name,
      async (...call: unknown[]): Promise<unknown> =>
        Reflect.apply(Reflect.get(await load(), name), undefined, call),
    ]),
  );
}
