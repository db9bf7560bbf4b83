import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import type { HistoryEntry } from "./history-entry.js";
import { historyFile } from "./history-file.js";
import { readHistory } from "./read-history.js";

/** The history; throws an error where it is disabled. */
export async function requireHistory(environment: Environment): Promise<HistoryEntry[]> {
  if (historyFile(environment.variables) !== undefined) return readHistory(environment);
  throw usageError(
    say`No history is kept here.`,
    say`CORSAC_HISTORY names its file; without it, HOME or XDG_STATE_HOME must be set.`,
    "no-history",
  );
}

/** An entry by its number in `corsac history` (1 is the newest) or by the id of its prediction. */
export async function findEntry(name: string, environment: Environment): Promise<HistoryEntry> {
  const entries = await requireHistory(environment);
  const found =
    entries.find(({ id }) => id === name) ?? (/^\d{1,6}$/.test(name) ? entries[Number(name) - 1] : undefined);
  if (found !== undefined) return found;
  throw usageError(
    say`The history has no ${JSON.stringify(name)}: it has ${entries.length} ${entries.length === 1 ? "entry" : "entries"}.`,
    "corsac history lists them: by number, 1 is the newest, or by the id of the prediction.",
    "unknown-entry",
  );
}
