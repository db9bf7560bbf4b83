import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import type { JsonValue } from "../document/contract.js";
import { Problem } from "../http/problem.js";

/** Maximum nesting depth. Inputs of models are far below it. */
const deepest = 64;

/**
 * A text as JSON, or undefined if it is empty.
 * @throws {Problem} 400 with line and column if it is not JSON, 400 if nested too deep.
 */
export function parseJson(text: string): JsonValue | undefined {
  if (text.trim() === "") return undefined;
  const hasLargeNumbers = checkDepth(text);
  const value = parsed(text);
  if (hasLargeNumbers) checkNumbers(value);
  return value;
}

function parsed(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    throw notJson(text);
  }
}

/** Digits of the largest number without an exponent. */
const mostDigits = 308;

/** @throws {Problem} 400 for a number that is larger than numbers of 64 bits, which would become infinite. */
function checkNumbers(value: JsonValue): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    const detail = `It has a number above ${Number.MAX_VALUE} or below -${Number.MAX_VALUE}.`;
    throw new Problem(400, "Number too large", detail);
  }
  if (typeof value === "object" && value !== null) for (const one of Object.values(value)) checkNumbers(one);
}

/**
 * Counts brackets before parsing, to prevent a deep recursion of a parser or a validator.
 * @returns Whether it has numbers with an exponent or very many digits.
 */
function checkDepth(text: string): boolean {
  let hasLargeNumbers = false;
  let digits = 0;
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
    else if (code >= 48 && code <= 57) {
      digits++;
      if (digits > mostDigits) hasLargeNumbers = true;
      continue;
    } else if (digits > 0 && (code === 69 || code === 101)) hasLargeNumbers = true;
    digits = 0;
  }
  return hasLargeNumbers;
}

/** JSON.parse reports no position on Node 20, so the tolerant parser finds the first error. */
function notJson(text: string): Problem {
  const { offset, reason } = firstError(text);
  const { line, column } = placeAt(text, offset);
  const near = text.slice(Math.max(0, offset - 20), offset + 20);
  const detail = `The body is not JSON: ${reason} at line ${line}, column ${column}, near ${JSON.stringify(near)}.`;
  return new Problem(400, "Body is not JSON", detail, { more: { line, column } });
}

/** Thrown to stop the tolerant parser, which would continue to the end of the text. */
class FirstError extends Error {
  readonly code: ParseErrorCode;
  readonly offset: number;

  constructor(code: ParseErrorCode, offset: number) {
    super();
    this.code = code;
    this.offset = offset;
  }
}

/**
 * Finds the first error. The tolerant parser stops there: after an error it may count strings and brackets differently
 * from `checkDepth`, and a long text may have millions of errors.
 */
function firstError(text: string): { offset: number; reason: string } {
  const onError = (code: ParseErrorCode, offset: number): never => {
    throw new FirstError(code, offset);
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof FirstError) return { offset: error.offset, reason: printParseErrorCode(error.code) };
    throw error;
  }
  return { offset: text.length, reason: "syntax error" };
}

/** Line and column, starting at 1. */
function placeAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
