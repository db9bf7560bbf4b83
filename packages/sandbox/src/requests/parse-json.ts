import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import type { JsonValue } from "../document/contract.js";
import { Problem } from "../http/problem.js";

/** Deepest nesting that is read; no model's input comes near it. */
const deepest = 64;

/**
 * A text as JSON, or undefined if it is empty.
 * @throws {Problem} 400 with line and column if it is not JSON, 400 if nested too deep.
 */
export function parseJson(text: string): JsonValue | undefined {
  if (text.trim() === "") return undefined;
  checkDepth(text);
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    throw notJson(text);
  }
}

/** Counts brackets before anything parses: a parser or a validator must not be led into a deep recursion. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 92) index++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      depth++;
      if (depth > deepest)
        throw new Problem(400, "Body nested too deep", `It has more than ${deepest} levels.`);
    } else if (code === 93 || code === 125) depth--;
  }
}

/** JSON.parse names no position on Node 20, so the tolerant parser is asked where it first stumbled. */
function notJson(text: string): Problem {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const offset = errors[0]?.offset ?? text.length;
  const before = text.slice(0, offset).split("\n");
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const reason = errors[0] ? printParseErrorCode(errors[0].error) : "syntax error";
  const near = text.slice(Math.max(0, offset - 20), offset + 20);
  const detail = `The body is not JSON: ${reason} at line ${line}, column ${column}, near ${JSON.stringify(near)}.`;
  return new Problem(400, "Body is not JSON", detail, { more: { line, column } });
}
