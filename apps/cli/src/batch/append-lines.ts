import { type FileHandle, open } from "node:fs/promises";

/** Appends lines to a file atomically. */
export interface LineAppender {
  /** Resolves once the line is on the disk. Lines that arrive during a write are written together in the next one. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file for appending. Other programs read it, so it never keeps a partial line: one left by a crash is removed
 * when the file is opened, and one left by a full disk when the next line is written.
 *
 * @param whole the size of the complete lines in bytes
 */
export function appendLines(path: string, whole: number): LineAppender {
  let size = whole;
  let file: FileHandle | undefined;
  let isClean = false;
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function flush(): Promise<void> {
    const bytes = Buffer.from(waiting.join(""));
    waiting = [];
    next = undefined;
    file ??= await open(path, "a", 0o644);
    if (!isClean) await file.truncate(size);
    isClean = false;
    await file.appendFile(bytes);
    await file.datasync();
    isClean = true;
    size += bytes.byteLength;
  }

  return {
    append(line) {
      waiting.push(`${line}\n`);
      next ??= writing.then(flush, flush);
      writing = next;
      return next;
    },
    async close() {
      await writing.catch(() => undefined);
      await file?.close();
      file = undefined;
    },
  };
}
