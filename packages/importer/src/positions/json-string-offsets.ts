/**
 * For every character of a JSON string's value, where it stands in the raw literal, and one entry more for its end.
 * So that a place in JSON that stands inside a JSON string can be given in the page.
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
