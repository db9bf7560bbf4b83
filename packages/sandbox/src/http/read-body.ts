import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import type { JsonValue } from "../document/contract.js";
import { Problem } from "./problem.js";

/** Deepest nesting that is read; no model's input comes near it. */
const deepest = 64;

/**
 * The JSON of a request's body, or undefined if the body is empty.
 * @param limit Bytes.
 * @throws {Problem} 413 over the limit, 400 with line and column if it is not JSON, 400 if nested too deep.
 */
export async function readJsonBody(request: Request, limit: number): Promise<JsonValue | undefined> {
  const text = await readText(request, limit);
  if (text.trim() === "") return undefined;
  checkDepth(text);
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    throw notJson(text);
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(part.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The rest of the body is not read, so the connection is of no further use. */
function tooLarge(limit: number): Problem {
  return new Problem(413, "Body too large", `The body is larger than ${limit} bytes.`, {
    headers: { Connection: "close" },
  });
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
