import { createReadStream } from "node:fs";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/**
 * The text of a file in chunks, so that a large one is never held in memory as a whole. A byte order mark is left out.
 *
 * @param shown the path in messages
 * @throws {CliError} the file cannot be read, or is not UTF-8 text: with the line
 */
export async function* readText(path: string, shown: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  const notText = (before: string): Error =>
    usageError(
      say`${shown}:${line + countLines(before)}: this is not text in UTF-8.`,
      say`Save the file as UTF-8; a spreadsheet is exported as “CSV UTF-8”. Nothing was sent.`,
      "not-text",
    );
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decodeOr(decoder, chunk, notText);
      if (text.includes("\0")) throw notText(text.slice(0, text.indexOf("\0")));
      line += countLines(text);
      yield text;
    }
    yield decodeOr(decoder, undefined, notText);
  } catch (cause) {
    if (!(cause instanceof Error) || !("syscall" in cause)) throw cause;
    throw usageError(say`Cannot read ${shown}: ${systemReason(cause)}.`, undefined, "unreadable-file");
  }
}

function decodeOr(
  decoder: TextDecoder,
  chunk: Uint8Array | undefined,
  notText: (before: string) => Error,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const lossy = new TextDecoder().decode(chunk ?? new Uint8Array());
    const fault = lossy.indexOf("\uFFFD");
    throw notText(fault < 0 ? lossy : lossy.slice(0, fault));
  }
}
