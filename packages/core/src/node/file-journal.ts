import { type FileHandle, open, readFile } from "node:fs/promises";
import type { Journal, JournalEntry } from "../contract/journal-entry.js";
import { isJsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";

/** A journal in a file, one entry a line. Only ever appended to: delete it when all of its creates are accounted for. */
export interface FileJournal extends Journal {
  /** Every entry of the file, those of earlier processes too: for `predictions.recover`. */
  entries(): Promise<JournalEntry[]>;
  /** Writes what is left, and lets go of the file. */
  close(): Promise<void>;
}

/**
 * A journal in a file. An entry counts as recorded once it is on the disk; those that come while it is being written
 * are written together.
 *
 * @example
 * const journal = fileJournal("creates.jsonl");
 * const corsac = createClient({ journal, models: [fluxSchnell] });
 * for (const { entry, state, prediction } of await corsac.predictions.recover(await journal.entries())) …
 */
export function fileJournal(path: string): FileJournal {
  let file: Promise<FileHandle> | undefined;
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function flush(): Promise<void> {
    // A line that a crash cut off must not take the next one with it.
    file ??= open(path, "a").then(async (handle) => {
      const { size } = await handle.stat();
      if (size > 0) waiting.unshift("");
      return handle;
    });
    const handle = await file.catch((error: unknown) => {
      file = undefined;
      throw error;
    });
    const lines = waiting;
    waiting = [];
    next = undefined;
    await handle.appendFile(`${lines.join("\n")}\n`);
    await handle.datasync();
  }

  return {
    record(entry) {
      waiting.push(JSON.stringify(entry));
      // After what is being written now, whatever became of it.
      next ??= writing.then(flush, flush);
      writing = next;
      return next;
    },
    async entries() {
      const text = await readFile(path, "utf8").catch((error: unknown) => {
        if (isJsonObject(error) && error["code"] === "ENOENT") return "";
        throw error;
      });
      return text.split("\n").map(parseJson).filter(isEntry);
    },
    async close() {
      await writing.catch(() => {});
      await (await file)?.close();
      file = undefined;
    },
  };
}

function isEntry(value: unknown): value is JournalEntry {
  return (
    isJsonObject(value) &&
    ["nonce", "state", "service", "model", "inputHash", "sentAt"].every(
      (field) => typeof value[field] === "string",
    )
  );
}
