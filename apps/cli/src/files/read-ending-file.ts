import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/**
 * The facts of a file that is to be read. A pipe is accepted, as shells pass the output of a program so: `<(program)`.
 *
 * @throws {Error} it does not exist, or it is a device, which may have no end
 */
export async function endingFile(path: string): Promise<Stats> {
  const found = await stat(path);
  if (found.isCharacterDevice() || found.isBlockDevice()) throw new Error("a device, not a file");
  return found;
}

/** Reads a file that has an end: no device. */
export async function readEndingFile(path: string): Promise<Uint8Array> {
  await endingFile(path);
  return readFile(path);
}
