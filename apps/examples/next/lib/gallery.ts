import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { OutputFile } from "@corsac/core";

const folder = process.env["GALLERY_FOLDER"] ?? "gallery";

/** Saves the files of a prediction. A webhook that arrives twice replaces them. */
export async function saveFiles(prediction: string, files: readonly OutputFile[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    await file.save(`${prediction}-${index}`, { folder, overwrite: true });
  }
}

/** The names of the saved files. */
export async function listFiles(): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    // No file has been saved yet.
    return [];
  }
}

/** One saved file; `undefined` if there is none with this name. */
export async function readSaved(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!(await listFiles()).includes(name)) return undefined;
  return new Uint8Array(await readFile(join(folder, basename(name))));
}
