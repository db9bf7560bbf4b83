/** The maximum length of a count such as `{3,12}`. */
const longestCount = 24;

/**
 * Converts a regular expression to the stricter syntax that JSON Schema requires (`u`): removes backslashes before
 * characters without a special meaning, and adds one before a hyphen next to a class (`[\w-.]`) and before braces that
 * are not a count (`{[a-f]{4}}`).
 *
 * @returns undefined if the result is still invalid
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
    const count = inClass
      ? undefined
      : /^\{\d+(?:,\d*)?\}/.exec(pattern.slice(index, index + longestCount))?.[0];
    if (count !== undefined) {
      result += count;
      index += count.length - 1;
      continue;
    }
    if (character === "[" && !inClass) inClass = true;
    else if (character === "]") inClass = false;
    else if (!inClass && /[{}]/.test(character)) result += "\\";
    const isHyphen = inClass && character === "-" && isBesideClass(pattern, index);
    result += isHyphen ? "\\-" : character;
  }
  return isReadable(result) && isReadable(pattern, "") ? result : undefined;
}

/** Whether a hyphen is next to `\w` or a similar class, where it cannot be a range. */
function isBesideClass(pattern: string, index: number): boolean {
  return /\\[dDwWsS]$/.test(pattern.slice(0, index)) || /^\\[dDwWsS]/.test(pattern.slice(index + 1));
}

/** Whether a regular expression is valid with the flags; those of JSON Schema by default. */
export function isReadable(pattern: string, flags = "u"): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
