import { basename, resolve } from "node:path";
import type { Environment } from "../environment.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { readEndingFile } from "../files/read-ending-file.js";
import { say } from "../language/say.js";

/**
 * A file named by an argument, with the media type of its content. The client sends it in the form that the service
 * requires.
 */
export async function namedFile(bytes: Uint8Array, shown: string): Promise<File> {
  const { fileTypeFromBuffer } = await import("file-type");
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? "application/octet-stream";
  return new File([new Uint8Array(bytes)], shown === "-" ? "stdin" : basename(shown), { type });
}

/**
 * The text of a file named by an argument; `-` is standard input. A byte order mark is left out.
 *
 * @throws {CliError} it is not text in UTF-8: it would be sent with replacement characters
 */
export function decodeText(bytes: Uint8Array, shown: string): string {
  let text: string | undefined;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Reported below.
  }
  if (text !== undefined && !text.includes("\0")) return text;
  throw usageError(
    say`${shown === "-" ? say`standard input` : shown} is not text in UTF-8.`,
    say`Save the text as UTF-8. Nothing was sent.`,
    "not-text",
  );
}

/** The content of a text file, without its last line break. */
export function textContent(bytes: Uint8Array, shown: string): string {
  return decodeText(bytes, shown).replace(/\r?\n$/, "");
}

/** Reads a file named by an argument; `-` is standard input. */
export async function readNamedFile(
  shown: string,
  { cwd, readStdinBytes }: Pick<Environment, "cwd" | "readStdinBytes">,
): Promise<Uint8Array> {
  if (shown === "-") return readStdinBytes();
  return readEndingFile(resolve(cwd, shown)).catch((cause: unknown) => {
    throw usageError(say`Cannot read ${shown}: ${systemReason(cause)}.`, undefined, "unreadable-file");
  });
}
