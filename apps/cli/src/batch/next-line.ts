import type { BatchLine } from "./batch-line.js";
import type { BatchState } from "./batch-state.js";
import { lineState } from "./line-table.js";
import type { LineWork } from "./perform-line.js";

/** The lines of a file, each with its key. */
export type KeyedLines = AsyncIterator<{ line: BatchLine; key: string; repeated: number }>;

/** The next line that is to be run; undefined at the end of the file, or once `drain` is aborted. */
export async function nextLine(
  lines: KeyedLines,
  { table, open, names }: BatchState,
  drain: AbortSignal,
): Promise<LineWork | undefined> {
  while (!drain.aborted) {
    const { done, value } = await lines.next();
    if (done === true) return undefined;
    const number = table.add(value.key);
    const known = table.state(number);
    if (known === lineState.succeeded || known === lineState.failed) continue;
    const created = open.get(number);
    // It is running elsewhere, or is uncertain: it is not sent again.
    if (known === lineState.open && created?.state !== "created") continue;
    const { customId } = value.line;
    return { ...value, created, ownsName: customId === undefined || names.claim(customId, number) };
  }
  return undefined;
}
