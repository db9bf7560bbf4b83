/** A key that an object does not have yet: the key itself, or with a number. */
export function uniqueKey(key: string, taken: object): string {
  let free = key;
  for (let number = 2; Object.hasOwn(taken, free); number += 1) free = `${key}-${number}`;
  return free;
}
