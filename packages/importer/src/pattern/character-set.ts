/** Characters as sorted ranges of code points, each with its first and last. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

const last = 0x10ffff;

export const noCharacter: CharacterSet = [];
export const anyCharacter: CharacterSet = [[0, last]];
export const digits: CharacterSet = [[48, 57]];
export const wordCharacters: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
export const spaces: CharacterSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [5760, 5760],
  [8192, 8202],
  [8232, 8233],
  [8239, 8239],
  [8287, 8287],
  [12288, 12288],
  [65279, 65279],
];
/** The characters that `.` matches. */
export const notLineBreaks: CharacterSet = complement([
  [10, 10],
  [13, 13],
  [8232, 8233],
]);

/** The union of several sets. */
export function union(sets: readonly CharacterSet[]): CharacterSet {
  const sorted = sets.flat().sort(([one], [other]) => one - other);
  const result: [number, number][] = [];
  for (const [first, end] of sorted) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], end);
    else result.push([first, end]);
  }
  return result;
}

/** All characters that are not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  const result: [number, number][] = [];
  let next = 0;
  for (const [first, end] of union([set])) {
    if (first > next) result.push([next, first - 1]);
    next = end + 1;
  }
  if (next <= last) result.push([next, last]);
  return result;
}

/** Whether two sets have a character in common. */
export function overlap(one: CharacterSet, other: CharacterSet): boolean {
  let [left, right] = [0, 0];
  for (;;) {
    const [a, b] = [one[left], other[right]];
    if (a === undefined || b === undefined) return false;
    if (a[0] <= b[1] && b[0] <= a[1]) return true;
    if (a[1] < b[1]) left += 1;
    else right += 1;
  }
}
