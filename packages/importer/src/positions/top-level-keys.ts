/**
 * Whether a JSON text is an object with one of these members at its top level. Scans no further than necessary and
 * parses nothing else.
 */
export function hasTopLevelKey(text: string, names: readonly string[]): boolean {
  if (!/^\s*\{/.test(text) || !names.some((name) => text.includes(`"${name}"`))) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') {
      const start = index + 1;
      index += 1;
      while (index < text.length && text[index] !== '"') index += text[index] === "\\" ? 2 : 1;
      const isKey = depth === 1 && /^\s*:/.test(text.slice(index + 1, index + 50));
      if (isKey && names.includes(text.slice(start, index))) return true;
    } else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}
