import { open, readFile } from "node:fs/promises";
import type { Journal, JournalEntry } from "@corsac/core";

/** A journal in a file, one line of JSON an entry, only ever added to. */
export async function openJournal(path: string): Promise<Journal & { close(): Promise<void> }> {
  const file = await open(path, "a");
  return {
    // Handed to the operating system, it outlives the process. To outlive the machine it would have to be synced.
    record: async (entry) => void (await file.write(`${JSON.stringify(entry)}\n`)),
    close: () => file.close(),
  };
}

/** The entries of a journal, of whose last line a process may have died. */
export async function readJournal(path: string): Promise<JournalEntry[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line): JournalEntry[] => {
    try {
      return line === "" ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
