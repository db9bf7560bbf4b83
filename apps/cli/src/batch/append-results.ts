import { appendLines } from "./append-lines.js";
import type { BatchFolder } from "./batch-folder.js";
import type { LineResult } from "./line-result.js";

/** Appends the results of a batch. */
export interface AppendedResults {
  /** Resolves once the result is on the disk. */
  append(result: LineResult): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the results of a batch.
 *
 * @param whole the size of the complete lines in bytes
 * @param onResult called with each result that is on the disk
 */
export function appendResults(
  { results }: Pick<BatchFolder, "results">,
  whole: number,
  onResult: (result: LineResult) => void,
): AppendedResults {
  const lines = appendLines(results, whole);
  return {
    async append(result) {
      await lines.append(JSON.stringify(result));
      onResult(result);
    },
    close: () => lines.close(),
  };
}
