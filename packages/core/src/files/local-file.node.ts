import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError } from "../errors/configuration-error.js";
import type { LocalFile } from "./local-file.js";

/**
 * Reads a file of the local file system.
 *
 * @throws {ConfigurationError} it does not exist, or it has more bytes than allowed
 */
export async function readLocalFile(url: URL, maximum: number): Promise<LocalFile> {
  const path = fileURLToPath(url);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new ConfigurationError(`${path} is no file`);
    if (found.size > maximum) {
      throw new ConfigurationError(`${path} has ${found.size} bytes, and at most ${maximum} are allowed`);
    }
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (ConfigurationError.isInstance(error)) throw error;
    throw new ConfigurationError(`${path} cannot be read`, { cause: error });
  }
}
