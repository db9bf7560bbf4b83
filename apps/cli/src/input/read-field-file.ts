import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Environment } from "../environment.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
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

/** The content of a text file, without its last line break. */
export function textContent(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r?\n$/, "");
}

/** Reads a file named by an argument; `-` is standard input. */
export async function readNamedFile(
  shown: string,
  { cwd, readStdinBytes }: Pick<Environment, "cwd" | "readStdinBytes">,
): Promise<Uint8Array> {
  if (shown === "-") return readStdinBytes();
  return readFile(resolve(cwd, shown)).catch((cause: unknown) => {
    throw usageError(say`Cannot read ${shown}: ${systemReason(cause)}.`, undefined, "unreadable-file");
  });
}
