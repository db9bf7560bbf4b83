/** A longer list would hide the sentence around it. */
const most = 3;

/** Joins names for a sentence, with the rest as a number: `a`, `a and b`, `a, b, c and 16 more`. */
export function listNames(names: readonly string[]): string {
  if (names.length > most + 1) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
