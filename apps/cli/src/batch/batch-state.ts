import type { BatchFolder } from "./batch-folder.js";
import { type LineCreate, storedCreates } from "./create-journal.js";
import { parseResult } from "./line-result.js";
import { NameOwners } from "./line-stem.js";
import { LineTable, lineState } from "./line-table.js";
import { storedLines } from "./stored-lines.js";

/** The state of a batch's lines, from the files of earlier processes. */
export interface BatchState {
  readonly table: LineTable;
  /** Creates without a result, by the number of their line. */
  readonly open: Map<number, LineCreate>;
  /** The custom_ids that lines with a result use as file names. */
  readonly names: NameOwners;
  /** The size of the complete lines of the results in bytes. */
  readonly wholeResults: number;
}

/** Reads the results and the journal of a batch. */
export async function readState(folder: BatchFolder): Promise<BatchState> {
  const table = new LineTable();
  const names = new NameOwners();
  let wholeResults = 0;
  for await (const { text, offset, length } of storedLines(folder.results)) {
    wholeResults = offset + length + 1;
    const result = parseResult(text);
    if (result === undefined) continue;
    const state = result.state === "succeeded" ? lineState.succeeded : lineState.failed;
    const number = table.add(result.key);
    table.setState(number, state);
    table.setContent(number, result.hash);
    if (result.custom_id !== undefined) names.claim(result.custom_id, number);
  }
  const open = new Map<number, LineCreate>();
  for await (const create of storedCreates(folder.journal)) {
    const number = table.add(create.key);
    const state = table.state(number);
    if (state === lineState.succeeded || state === lineState.failed) continue;
    takeCreate({ table, open }, number, create);
  }
  return { table, open, names, wholeResults };
}

/** Applies a create of the journal. A rejected one resets the line to not sent. */
export function takeCreate(
  { table, open }: Pick<BatchState, "table" | "open">,
  number: number,
  create: LineCreate,
): void {
  const isOpen = create.state !== "refused";
  table.setState(number, isOpen ? lineState.open : lineState.left);
  if (isOpen) {
    table.setContent(number, create.hash);
    open.set(number, create);
  } else {
    table.clearContent(number);
    open.delete(number);
  }
}
