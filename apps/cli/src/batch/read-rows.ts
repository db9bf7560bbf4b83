import { extname } from "node:path";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { BatchRow } from "./batch-row.js";

/** The rows of a batch file, in order. The file is read again with each call, and never held in memory as a whole. */
export async function* readRows(path: string, shown: string): AsyncGenerator<BatchRow, void, undefined> {
  const extension = extname(path).toLowerCase();
  if ([".jsonl", ".ndjson"].includes(extension)) {
    yield* (await import("./read-json-lines.js")).readJsonLines(path, shown);
    return;
  }
  if ([".csv", ".tsv"].includes(extension)) {
    yield* (await import("./read-csv.js")).readCsv(path, shown);
    return;
  }
  throw usageError(
    say`${shown} is neither JSONL nor CSV by its name.`,
    say`Call it .jsonl (one JSON object a line) or .csv (the first row names the fields).`,
    "unknown-format",
  );
}
