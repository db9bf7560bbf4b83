import { AsyncLocalStorage } from "node:async_hooks";
import type { Journal, JournalEntry } from "@corsac/core";
import { type FileJournal, fileJournal } from "@corsac/core/node";
import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import { storedLines } from "./stored-lines.js";

/** The line of a create. */
export interface CreateLine {
  readonly key: string;
  /** SHA-256 of the request of the line, hexadecimal. */
  readonly hash: string;
}

/** A create of a batch: the entry of the client's journal, and its line. */
export type LineCreate = JournalEntry & CreateLine;

/** The journal of a batch's creates in a file. */
export interface CreateJournal {
  /** For the client: its entries are assigned to the line whose create is running. */
  readonly journal: Journal;
  /** Runs the create of a line. */
  create<Result>(line: CreateLine, run: () => Promise<Result>): Promise<Result>;
  /** Writes a later state of a create. */
  settle(entry: LineCreate): Promise<void>;
  close(): Promise<void>;
}

/** Opens the journal of a batch. Every create is written before it is sent. */
export function createJournal(path: string): CreateJournal {
  const file: FileJournal = fileJournal(path);
  return {
    ...lineJournal<CreateLine>((entry, { key, hash }) => file.record(toLine(entry, { key, hash }))),
    settle: async (entry) => file.record(entry),
    close: () => file.close(),
  };
}

/** A journal whose entries are assigned to lines. */
export interface LineJournal<Line> {
  /** For the client. */
  readonly journal: Journal;
  create<Result>(line: Line, run: () => Promise<Result>): Promise<Result>;
}

/** A journal for the creates of many lines, which one client runs: the client's journal does not get the line. */
export function lineJournal<Line>(
  record: (entry: JournalEntry, line: Line) => Promise<void> | void,
): LineJournal<Line> {
  const current = new AsyncLocalStorage<Line>();
  return {
    journal: {
      record(entry) {
        const line = current.getStore();
        if (line === undefined) throw new Error("A create of a batch belongs to a line.");
        return record(entry, line);
      },
    },
    create: (line, run) => current.run(line, run),
  };
}

/** The entry of a line. */
export function toLine(entry: JournalEntry, { key, hash }: CreateLine): LineCreate {
  return { ...entry, key, hash };
}

function isCreate(value: object): value is LineCreate {
  return ["key", "hash", "nonce", "state", "service", "model", "sentAt"].every(
    (field) => typeof Reflect.get(value, field) === "string",
  );
}

/** All entries of a journal, in the order in which they were written. */
export async function* storedCreates(path: string): AsyncGenerator<LineCreate, void, undefined> {
  for await (const { text } of storedLines(path)) {
    const create = parseCreate(text);
    if (create !== undefined) yield create;
  }
}

function parseCreate(text: string): LineCreate | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) && isCreate(value) ? value : undefined;
  } catch {
    // A line that was cut off by a crash or a full disk.
    return undefined;
  }
}
