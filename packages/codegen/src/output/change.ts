import type { FileText } from "./file-text.js";
import { inBatches } from "./in-batches.js";
import { holdsText, removeFile, writeTextFile } from "./text-file.js";

/** What a run would do to one file. Nothing is done before every file of the run is known to be allowed. */
export interface Change {
  /** Absolute. */
  readonly path: string;
  readonly action: "create" | "update" | "remove" | "keep";
  /** What the file is to hold; absent when it is removed. */
  readonly text?: FileText;
}

/** Compares a file with what it is to hold. */
export async function planFile(path: string, text: FileText): Promise<Change> {
  const isRight = await holdsText(path, text);
  if (isRight === true) return { path, action: "keep", text };
  return { path, action: isRight === undefined ? "create" : "update", text };
}

/** Makes the changes; a file that is as it should be is not touched. */
export async function applyChanges(changes: readonly Change[]): Promise<void> {
  // One after another: a folder goes with the last of its files.
  for (const { action, path } of changes) if (action === "remove") await removeFile(path);
  const written = changes.filter(({ action }) => action === "create" || action === "update");
  await inBatches(written, async ({ path, text }) => {
    if (text !== undefined) await writeTextFile(path, text);
  });
}
