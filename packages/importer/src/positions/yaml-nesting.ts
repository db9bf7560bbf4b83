import { maximumNesting, nestingDepth } from "./nesting-depth.js";

/**
 * The nesting depth of YAML: brackets, and blocks by their indentation. Computed before parsing, because parsers take
 * time quadratic in the depth, or exhaust the stack.
 */
export function yamlNestingDepth(text: string): { depth: number; offset: number } {
  const brackets = nestingDepth(text);
  if (brackets.depth > maximumNesting) return brackets;
  const indents: number[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const [lead = "", dashes = ""] = /^ *((?:- +)*)/.exec(line) ?? [];
    if (lead.length < line.trimEnd().length) {
      const start = lead.length - dashes.length;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= start) indents.pop();
      // A block starts where a line is indented deeper than the enclosing blocks, and at each dash.
      indents.push(start);
      for (let at = start; at < lead.length; at += 1) if (line[at] === "-") indents.push(at + 1);
      if (indents.length > maximumNesting) return { depth: indents.length, offset };
    }
    offset += line.length + 1;
  }
  return { depth: Math.max(brackets.depth, indents.length), offset: brackets.offset };
}
