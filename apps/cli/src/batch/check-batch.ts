import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { type BatchLine, faultText, type RowFault } from "./batch-line.js";
import type { LineReader } from "./line-reader.js";
import { LineTable } from "./line-table.js";
import { readRows } from "./read-rows.js";

/** The maximum number of listed faults; more are counted. A file with one wrong column has one per row. */
const mostListed = 20;

/** A batch file. */
export interface BatchSource {
  /** Absolute. */
  readonly path: string;
  /** As typed. */
  readonly shown: string;
}

/**
 * Returns the key of each line of a file: the custom_id, or the content with a number where it occurs several times.
 */
export function lineKeys(): (line: BatchLine) => { key: string; repeated: number } {
  const contents = new LineTable();
  return ({ customId, hash }) => {
    if (customId !== undefined) return { key: `id:${customId}`, repeated: 1 };
    const repeated = contents.count(contents.add(hash));
    return { key: repeated === 1 ? `hash:${hash}` : `hash:${hash}:${repeated}`, repeated };
  };
}

/**
 * The lines of a file in order, each with its key. A faulty row ends the reading, because the file was checked before.
 */
export async function* keyedLines(
  { path, shown }: BatchSource,
  reader: LineReader,
): AsyncGenerator<{ line: BatchLine; key: string; repeated: number }, void, undefined> {
  const keyOf = lineKeys();
  for await (const row of readRows(path, shown)) {
    const line = await reader.read(row);
    if (isFaults(line)) throw invalidBatch(line, line.length, shown);
    yield { line, ...keyOf(line) };
  }
}

function isFaults(read: BatchLine | readonly RowFault[]): read is readonly RowFault[] {
  return Array.isArray(read);
}

function invalidBatch(faults: readonly RowFault[], count: number, shown: string): CliError {
  const more = count - faults.length;
  return new CliError({
    code: "invalid-batch",
    message: say`${shown} has ${count === 1 ? "a fault" : say`${count} faults`}. Nothing was sent.`,
    details: [
      ...faults.map((fault) => faultText(fault, shown)),
      ...(more > 0 ? [say`… and ${more} more`] : []),
    ],
    exitCode: exitCode.usage,
  });
}

/** Options for checking a file. */
export interface CheckOptions {
  /** Whether several lines may have the same request. */
  readonly allowDuplicates: boolean;
  /** Called with each valid line; a returned text is a further fault of it. */
  take(line: BatchLine, key: string): string | undefined;
}

/**
 * Checks every row of a file before anything is sent, and returns their number.
 *
 * @throws {CliError} with every fault at its line; the first twenty are listed
 */
export async function checkBatch(
  { path, shown }: BatchSource,
  reader: LineReader,
  { allowDuplicates, take }: CheckOptions,
): Promise<number> {
  const faults: RowFault[] = [];
  const ids = new LineTable();
  const contents = new LineTable();
  const keyOf = lineKeys();
  let faultCount = 0;
  let repeats = 0;
  let total = 0;
  const fault = (one: RowFault): void => {
    faultCount += 1;
    if (faults.length < mostListed) faults.push(one);
  };
  for await (const row of readRows(path, shown)) {
    total += 1;
    const line = await reader.read(row);
    if (isFaults(line)) {
      for (const one of line) fault(one);
      continue;
    }
    const content = contents.add(line.hash);
    const before = contents.line(content);
    if (before === 0) contents.setLine(content, line.line);
    else if (!allowDuplicates) {
      repeats += 1;
      fault({ line: line.line, message: say`has the same request as line ${before}` });
    }
    if (line.customId !== undefined) {
      const id = ids.add(line.customId);
      const first = ids.line(id);
      if (first === 0) ids.setLine(id, line.line);
      else
        fault({
          line: line.line,
          message: say`the custom_id ${JSON.stringify(line.customId)} is that of line ${first}`,
        });
    }
    const message = take(line, keyOf(line).key);
    if (message !== undefined) fault({ line: line.line, message });
  }
  if (total === 0)
    throw new CliError({
      code: "empty-batch",
      message: say`${shown} has no lines to run.`,
      exitCode: exitCode.usage,
    });
  if (faultCount === 0) return total;
  const invalid = invalidBatch(faults, faultCount, shown);
  if (repeats === 0) throw invalid;
  throw new CliError({
    code: invalid.code,
    message: invalid.message,
    details: invalid.details,
    hint: say`--allow-duplicates runs lines with the same request; each is paid for.`,
    exitCode: exitCode.usage,
  });
}
