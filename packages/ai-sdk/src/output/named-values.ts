// Values in responses whose position a model's description does not define, such as token counts. They are found by
// common field names.

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, "");

/** The maximum depth of such a field. */
const depth = 4;

/**
 * The first value of a field with one of these names, nearest to the root first. Names are compared without case, `_`
 * and `-`.
 */
export function valueNamed(root: unknown, names: readonly string[]): unknown {
  let level: unknown[] = [root];
  for (let step = 0; step < depth; step += 1) {
    const objects = level.filter((value) => typeof value === "object" && value !== null);
    for (const value of objects) {
      const fields = Object.entries(value);
      for (const name of names) {
        const field = fields.find(
          ([key, found]) => plain(key) === name && found !== null && found !== undefined,
        );
        if (field !== undefined) return field[1];
      }
    }
    level = objects.flatMap((value) => Object.values(value));
  }
  return undefined;
}

export function numberNamed(root: unknown, names: readonly string[]): number | undefined {
  const value = valueNamed(root, names);
  return typeof value === "number" ? value : undefined;
}

export function textNamed(root: unknown, names: readonly string[]): string | undefined {
  const value = valueNamed(root, names);
  return typeof value === "string" ? value : undefined;
}
