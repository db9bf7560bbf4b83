import { Readable } from "node:stream";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { BatchRow } from "./batch-row.js";
import { readText } from "./read-text.js";

/** The maximum length of a record in characters; a longer one is an unclosed quote. */
const longestRecord = 2 ** 20;

/** Spreadsheets write semicolons where the comma is the decimal separator. */
function delimiterOf(start: string): string {
  const head = start.split(/\r?\n/, 1)[0] ?? "";
  if (head.includes("\t")) return "\t";
  return head.includes(";") && !head.includes(",") ? ";" : ",";
}

/**
 * Normalises line breaks: the parser counts `\r
 * ` in a cell as two lines.
 */
async function* withPlainBreaks(
  first: string,
  rest: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let kept = first;
  for await (const piece of rest) {
    // Its line feed may be in the next chunk.
    const end = kept.endsWith("\r") ? kept.length - 1 : kept.length;
    yield kept.slice(0, end).replaceAll("\r\n", "\n");
    kept = kept.slice(end) + piece;
  }
  yield kept.replaceAll("\r\n", "\n");
}

function checkHeader(names: readonly string[], shown: string): void {
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) < index);
  if (twice !== undefined)
    throw usageError(
      say`${shown}:1: the column ${JSON.stringify(twice)} is there twice.`,
      undefined,
      "invalid-csv",
    );
  if (names.every((name) => name === ""))
    throw usageError(
      say`${shown}:1: the first row has no names of columns.`,
      say`It names the fields: custom_id,prompt,width`,
      "invalid-csv",
    );
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file (RFC 4180) whose first row contains the column names. A row with more or fewer cells is a
 * fault; where a quote is faulty, only that is reported.
 */
export async function* readCsv(path: string, shown: string): AsyncGenerator<BatchRow, void, undefined> {
  const pieces = readText(path, shown);
  const first = await pieces.next();
  const start = first.done === true ? "" : first.value;
  const { parse, CsvError } = await import("csv-parse");
  // The first line of the next record, for records that are parsed ahead of the loop.
  let ahead = 1;
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    info: true,
    max_record_size: longestRecord,
    on_record: (record, { lines }) => {
      ahead = lines + 1;
      return record;
    },
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(withPlainBreaks(start, pieces));
  // A fault of the file ends the parser, which the loop below reads.
  source.on("error", (error) => parser.destroy(error));
  const records: AsyncIterable<CsvRecord> = source.pipe(parser);
  let names: readonly string[] | undefined;
  let next = 1;
  try {
    for await (const { record, info } of records) {
      const line = next;
      next = info.lines + 1;
      if (names === undefined) {
        names = record.map((name) => name.trim());
        checkHeader(names, shown);
        continue;
      }
      yield { line, content: rowOf(names, record) };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const message = cause.message.replace(/^[^:]*: /, "").replace(/ at line \d+.*$|, got .*$/, "");
    yield { line: ahead, content: { kind: "fault", message: say`this is not CSV (${message})` } };
  }
}

function rowOf(names: readonly string[], record: readonly string[]): BatchRow["content"] {
  if (record.length !== names.length)
    return {
      kind: "fault",
      message: say`the row has ${record.length} cells, and the first row names ${names.length}; a text with a comma needs quotes`,
    };
  const cells = names.flatMap((name, index) => {
    const text = record[index] ?? "";
    return name === "" || text === "" ? [] : [[name, text] as const];
  });
  return { kind: "cells", cells: Object.fromEntries(cells) };
}
