import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.js";
import { notWritable } from "./not-writable.js";

/** Writes a file whose name was given explicitly, replacing an existing one. */
export async function writeFileAnew(path: string, shown: string, content: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, content);
  } catch (error) {
    throw notWritable(shown, error);
  }
}
