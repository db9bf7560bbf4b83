/**
 * For every character of a JSON string's value, its offset in the raw literal, with one more entry for the end. Maps a
 * position in JSON that is embedded in a JSON string to the page.
 *
 * @param literal The literal with its quotes.
 */
export function jsonStringOffsets(literal: string): number[] {
  const offsets: number[] = [];
  let index = 1;
  while (index < literal.length - 1) {
    offsets.push(index);
    if (literal[index] !== "\\") index += 1;
    else index += literal[index + 1] === "u" ? 6 : 2;
  }
  offsets.push(index);
  return offsets;
}
