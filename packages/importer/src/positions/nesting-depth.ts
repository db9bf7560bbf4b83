/** Deeper than any real schema, and far below the stack limit of a recursive reader. */
export const maximumNesting: number = 200;

/** The nesting depth of brackets in a JSON-like text, without strings; stops counting above the maximum. */
export function nestingDepth(text: string): { depth: number; offset: number } {
  let depth = 0;
  let deepest = 0;
  let offset = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') {
      index += 1;
      while (index < text.length && text[index] !== '"') index += text[index] === "\\" ? 2 : 1;
    } else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > deepest) {
        deepest = depth;
        offset = index;
        if (deepest > maximumNesting) break;
      }
    } else if (character === "}" || character === "]") {
      depth -= 1;
    }
  }
  return { depth: deepest, offset };
}
