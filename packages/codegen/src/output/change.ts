import type { FileText } from "./file-text.js";
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
  for (const change of changes) {
    if (change.action === "remove") await removeFile(change.path);
    else if (change.action !== "keep" && change.text !== undefined)
      await writeTextFile(change.path, change.text);
  }
}
