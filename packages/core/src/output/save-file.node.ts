import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/**
 * Writes a stream to a file, whole or not at all: into a neighbour first, which then takes the place.
 *
 * @param path a file, or a folder (existing, or ending in `/`) in which the file gets the name `name` gives
 */
export async function saveFile(
  path: string,
  name: () => string,
  content: ReadableStream<Uint8Array>,
): Promise<string> {
  const folder = path.endsWith("/") || (await isFolder(path));
  const directory = folder ? resolve(path) : dirname(resolve(path));
  await mkdir(directory, { recursive: true });
  const temporary = join(directory, `.corsac-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      const reader = content.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        await file.writeFile(part.value);
      }
    } finally {
      await file.close();
    }
    // Only now is the media type known, and with it the extension.
    const target = folder ? join(directory, name()) : resolve(path);
    await rename(temporary, target);
    return target;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
