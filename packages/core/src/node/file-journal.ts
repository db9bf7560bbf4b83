import { open, readFile } from "node:fs/promises";
import type { Journal, JournalEntry } from "../contract/journal-entry.js";
import { isJsonObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";

/**
 * A journal in a file, one entry per line. Entries are only appended: delete the file when the outcomes of all creates
 * are known.
 */
export interface FileJournal extends Journal {
  /** All entries of the file, including those of earlier processes: for `predictions.recover`. */
  entries(): Promise<JournalEntry[]>;
  /** Writes pending entries and closes the file. */
  close(): Promise<void>;
}

/** The operations of a journal on an open file. */
export interface JournalFile {
  appendFile(text: string): Promise<void>;
  /** Resolves once the written data is on the disk. */
  datasync(): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
  close(): Promise<void>;
}

/** The file system of a journal: `node:fs/promises`, or a replacement in tests. */
export interface JournalFileSystem {
  open(path: string, flags: "a"): Promise<JournalFile>;
  readFile(path: string, encoding: "utf8"): Promise<string>;
}

/** Options of a file journal. */
export interface FileJournalOptions {
  readonly fileSystem?: JournalFileSystem | undefined;
}

/**
 * A journal in a file. An entry is recorded once it is on the disk. Entries that arrive during a write are written
 * together. A failed write rejects its own entries only: the next write opens the file again.
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
      // The file may contain a part of a line: the next write begins a new line.
      await closeFile();
      throw error;
    }
  }

  async function closeFile(): Promise<void> {
    const closed = file;
    file = undefined;
    // Recorded entries are on the disk already.
    await closed?.close().catch(() => {});
  }

  return {
    record(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      // Runs after the current write, also if it fails.
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

/** Opens the file so that a line truncated by a crash or a full disk does not corrupt the next one. */
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
