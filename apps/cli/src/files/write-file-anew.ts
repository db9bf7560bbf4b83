import { dirname } from "node:path";
import { makeFolder } from "./make-folder.js";
import { notWritable } from "./not-writable.js";
import { replaceFile } from "./replace-file.js";

/** Writes a file whose name was given explicitly, replacing an existing one. A failure leaves that one as it was. */
export async function writeFileAnew(path: string, shown: string, content: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await replaceFile(path, content);
  } catch (error) {
    throw notWritable(shown, error);
  }
}
