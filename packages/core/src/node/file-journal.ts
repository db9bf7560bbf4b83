import { open, readFile } from "node:fs/promises";
import type { Journal, JournalEntry } from "../contract/journal-entry.js";
import { isJsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";

/** A journal in a file, one entry a line. Only ever appended to: delete it when all of its creates are accounted for. */
export interface FileJournal extends Journal {
  /** Every entry of the file, those of earlier processes too: for `predictions.recover`. */
  entries(): Promise<JournalEntry[]>;
  /** Writes what is left, and closes the file. */
  close(): Promise<void>;
}

/** What a journal does with an open file. */
export interface JournalFile {
  appendFile(text: string): Promise<void>;
  /** Resolves once what was written is on the disk. */
  datasync(): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
  close(): Promise<void>;
}

/** The file system of a journal: that of `node:fs/promises`, or another one in tests. */
export interface JournalFileSystem {
  open(path: string, flags: "a"): Promise<JournalFile>;
  readFile(path: string, encoding: "utf8"): Promise<string>;
}

/** How a file journal is set up. */
export interface FileJournalOptions {
  readonly fileSystem?: JournalFileSystem | undefined;
}

/**
 * A journal in a file. An entry counts as recorded once it is on the disk; those that come while it is being written
 * are written together. A write that fails rejects its own entries only: the next one opens the file again.
 *
 * @example
 * const journal = fileJournal("creates.jsonl");
 * const corsac = createClient({ journal, models: [fluxSchnell] });
 * for (const { entry, state, prediction } of await corsac.predictions.recover(await journal.entries())) …
 */
export function fileJournal(path: string, { fileSystem }: FileJournalOptions = {}): FileJournal {
  const files = fileSystem ?? { open, readFile };
  let file: JournalFile | undefined;
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function flush(): Promise<void> {
    const lines = waiting;
    waiting = [];
    next = undefined;
    file ??= await openAfresh(files, path);
    try {
      await file.appendFile(lines.join(""));
      await file.datasync();
    } catch (error) {
      // A part of a line may be in the file: the next write begins a new one.
      await closeFile();
      throw error;
    }
  }

  async function closeFile(): Promise<void> {
    const closed = file;
    file = undefined;
    // What was recorded is on the disk already.
    await closed?.close().catch(() => {});
  }

  return {
    record(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      // After what is being written now, also where that fails.
      next ??= writing.then(flush, flush);
      writing = next;
      return next;
    },
    async entries() {
      const text = await files.readFile(path, "utf8").catch((error: unknown) => {
        if (isJsonObject(error) && error["code"] === "ENOENT") return "";
        throw error;
      });
      return text.split("\n").map(parseJson).filter(isEntry);
    },
    async close() {
      await writing.catch(() => {});
      await closeFile();
    },
  };
}

/** Opens the file so that a line which a crash or a full disk cut off does not take the next one with it. */
async function openAfresh(files: JournalFileSystem, path: string): Promise<JournalFile> {
  const file = await files.open(path, "a");
  try {
    const { size } = await file.stat();
    if (size > 0) await file.appendFile("\n");
    return file;
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return (
    isJsonObject(value) &&
    ["nonce", "state", "service", "model", "inputHash", "sentAt"].every(
      (field) => typeof value[field] === "string",
    )
  );
}
