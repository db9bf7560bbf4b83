import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { sniffedLength, sniffMediaType } from "../media/media-type.js";
import { placeFile } from "./place-file.node.js";
import { resolveInside } from "./resolve-inside.node.js";
import type { SaveOptions } from "./save-options.js";

/**
 * Writes a stream to a file, completely or not at all: first to a temporary file in the same folder, which is then
 * renamed. Existing files are not replaced unless requested; then a symbolic link is replaced and not followed.
 *
 * @param path a file, or a folder (existing, or ending in `/`) in which the file gets the name returned by `name`
 * @returns the absolute path of the file
 */
export async function saveFile(
  path: string,
  options: SaveOptions,
  content: ReadableStream<Uint8Array>,
  name: (contentType: string | undefined) => string,
): Promise<string> {
  const wanted = options.folder === undefined ? resolve(path) : await resolveInside(options.folder, path);
  const folder = path.endsWith("/") || path.endsWith(sep) || (await isFolder(wanted));
  const directory = folder ? wanted : dirname(wanted);
  await mkdir(directory, { recursive: true });
  const temporary = join(directory, `.corsac-${randomUUID()}.tmp`);
  try {
    const contentType = await write(temporary, content);
    // The media type is only known now, and with it the extension.
    const target = folder ? join(directory, name(contentType)) : withExtension(wanted, name(contentType));
    return await placeFile(temporary, target, options.overwrite ?? false);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writes a new file completely and returns the media type that its first bytes prove. */
async function write(path: string, content: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const reader = content.getReader();
  let file: FileHandle | undefined;
  try {
    file = await open(path, "wx");
    let start: Uint8Array = new Uint8Array();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const missing = sniffedLength - start.length;
      if (missing > 0) start = Buffer.concat([start, part.value.subarray(0, missing)]);
      await file.writeFile(part.value);
    }
    // A rename may reach the disk before the content does.
    await file.sync();
    return sniffMediaType(start);
  } catch (error) {
    await reader.cancel(error).catch(() => {});
    throw error;
  } finally {
    await file?.close();
  }
}

/** A path without an extension gets that of the content. */
function withExtension(path: string, name: string): string {
  return extname(path) === "" && !basename(path).startsWith(".") ? path + extname(name) : path;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
