import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Journal } from "@corsac/core";
import type { Environment } from "../environment.js";
import { systemReason } from "../errors/system-reason.js";
import { makeFolder } from "../files/make-folder.js";
import { say } from "../language/say.js";
import { processMark } from "../process-mark.js";
import { writeWarnings } from "../terminal/warnings.js";
import type { Ending, HistoryEntry, HistoryLine, RunFacts } from "./history-entry.js";
import { historyFile } from "./history-file.js";

/**
 * Appends a line, which is on the disk when this resolves. A line before it that was cut off by a crash stays a
 * separate line.
 */
async function append(file: string, line: HistoryLine): Promise<void> {
  // Prompts are private: only the user may read the file.
  await makeFolder(dirname(file), 0o700);
  const handle = await open(file, "a+", 0o600);
  try {
    const { size } = await handle.stat();
    const last =
      size === 0 ? undefined : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    await handle.appendFile(`${last === undefined || last === "\n" ? "" : "\n"}${JSON.stringify(line)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Adds later facts to an entry; does nothing where the history is disabled. */
export async function appendHistory(
  line: HistoryLine,
  { variables }: Pick<Environment, "variables">,
): Promise<void> {
  const file = historyFile(variables);
  if (file !== undefined) await append(file, line);
}

/** Appends lines; the first error is a warning, and ends the writing. */
function lineWriter(environment: Environment): (line: HistoryLine) => Promise<void> {
  const file = historyFile(environment.variables);
  let failed = false;
  return async (line) => {
    if (file === undefined || failed) return;
    await append(file, line).catch((cause: unknown) => {
      failed = true;
      writeWarnings([say`This run is not in the history: ${file}: ${systemReason(cause)}.`], environment);
    });
  };
}

/** The history of one create. */
export interface CreateRecord {
  /** For the client. */
  readonly journal: Journal;
  /** Adds its ending; does nothing where that is unknown. */
  end(ending: Ending | undefined): Promise<void>;
}

/**
 * Records a create in the history when the client reports it. A history that cannot be written is a warning, so that
 * the run can continue.
 */
export function recordCreate(
  run: RunFacts,
  environment: Environment,
  /** Whether this process is waiting for it. */
  waits = false,
): CreateRecord {
  const write = lineWriter(environment);
  let nonce: string | undefined;
  return {
    journal: {
      record: async (entry) => {
        const isNew = entry.nonce !== nonce;
        nonce = entry.nonce;
        const waiting = isNew && waits ? { waiting: await processMark(environment.pid) } : {};
        await write(isNew ? { ...entry, run, ...waiting } : entry);
      },
    },
    end: async (ending) => {
      if (nonce !== undefined && ending !== undefined) await write({ nonce, ...ending });
    },
  };
}

/** Adds to an entry an ending that was seen later; saved files are kept. Does nothing without an entry. */
export function recordLater(
  entry: HistoryEntry | undefined,
  environment: Environment,
): Pick<CreateRecord, "end"> {
  const write = lineWriter(environment);
  return {
    end: async (ending) => {
      if (entry === undefined || ending === undefined) return;
      const { nonce, state, endedAt, saved = [] } = entry;
      const isKnown = state === ending.state && endedAt !== undefined;
      const added = (ending.saved ?? []).filter((path) => !saved.includes(path));
      if (isKnown && added.length === 0) return;
      await write({
        nonce,
        ...ending,
        ...(isKnown ? { endedAt } : {}),
        ...(saved.length + added.length === 0 ? {} : { saved: [...saved, ...added] }),
      });
    },
  };
}
