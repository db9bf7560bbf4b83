/** Returns a list unchanged, and any other value as a list of one item. Much faster than `[value].flat()`. */
export function listOf<Item>(value: Item | readonly Item[]): readonly Item[];
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
