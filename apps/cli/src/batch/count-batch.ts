import type { BatchFolder } from "./batch-folder.js";
import type { BatchState } from "./batch-state.js";
import type { BatchSource } from "./check-batch.js";
import { parseResult } from "./line-result.js";
import { readRows } from "./read-rows.js";
import { storedLines } from "./stored-lines.js";

/** Failures of one kind. */
export interface FailureCount {
  readonly code: string;
  readonly count: number;
  /** The first of them. */
  readonly line: number;
  readonly message: string;
}

/** The counts of a batch, from the files in its folder. */
export interface BatchCounts {
  readonly total: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly open: number;
  readonly uncertain: number;
  readonly left: number;
  readonly errors: readonly FailureCount[];
}

/** Counts the lines of a batch by outcome. The rows are not checked. */
export async function countBatch(
  folder: BatchFolder,
  { open: creates }: BatchState,
  source: BatchSource,
): Promise<BatchCounts> {
  let total = 0;
  for await (const _ of readRows(source.path, source.shown)) total += 1;
  let succeeded = 0;
  let failed = 0;
  const errors = new Map<string, FailureCount>();
  for await (const { text } of storedLines(folder.results)) {
    const result = parseResult(text);
    if (result?.state === "succeeded") succeeded += 1;
    if (result?.state !== "failed") continue;
    failed += 1;
    const { code = "unexpected", message = "" } = result.error ?? {};
    const known = errors.get(code) ?? { code, count: 0, line: result.line, message };
    errors.set(code, { ...known, count: known.count + 1 });
  }
  const answered = [...creates.values()].filter(({ state }) => state === "created").length;
  const uncertain = creates.size - answered;
  return {
    total,
    succeeded,
    failed,
    open: answered,
    uncertain,
    left: Math.max(0, total - succeeded - failed - creates.size),
    errors: [...errors.values()].sort((left, right) => right.count - left.count),
  };
}
