/**
 * A regular expression in the stricter writing that JSON Schema asks for (`u`): without the backslash before characters
 * that mean nothing else, and with one before a hyphen beside a class (`[\w-.]`).
 *
 * @returns undefined where that does not make it readable
 */
export function plainPattern(pattern: string): string | undefined {
  let result = "";
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? "";
    if (character === "\\") {
      const next = pattern[index + 1] ?? "";
      const isNeeded = /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(next) || (inClass && next === "-");
      result += isNeeded ? character + next : next;
      index += 1;
      continue;
    }
    if (character === "[" && !inClass) inClass = true;
    else if (character === "]") inClass = false;
    const isHyphen = inClass && character === "-" && isBesideClass(pattern, index);
    result += isHyphen ? "\\-" : character;
  }
  return isReadable(result) && isReadable(pattern, "") ? result : undefined;
}

/** Whether a hyphen stands beside `\w` and its like, where it cannot mean a range. */
function isBesideClass(pattern: string, index: number): boolean {
  return /\\[dDwWsS]$/.test(pattern.slice(0, index)) || /^\\[dDwWsS]/.test(pattern.slice(index + 1));
}

/** Whether a regular expression can be read, as JSON Schema has them or with other flags. */
export function isReadable(pattern: string, flags = "u"): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
