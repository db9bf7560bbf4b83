import type { Client, JournalEntry, RecoveredCreate } from "@corsac/core";
import type { BatchFolder } from "./batch-folder.js";
import { type BatchState, takeCreate } from "./batch-state.js";
import { type CreateJournal, type LineCreate, storedCreates } from "./create-journal.js";

/** The maximum difference between the clocks of the service and of this machine. */
const skew = 60_000;

function isUnanswered({ state }: JournalEntry): boolean {
  return state === "sending" || state === "uncertain";
}

/**
 * The creates that got a response at about the time of unanswered ones: their predictions are excluded from the search.
 */
async function answeredSince(folder: BatchFolder, oldest: number): Promise<LineCreate[]> {
  const answered: LineCreate[] = [];
  for await (const create of storedCreates(folder.journal))
    if (create.state === "created" && Date.parse(create.sentAt) >= oldest - skew) answered.push(create);
  return answered;
}

/**
 * Searches the service's list for the creates without a response. Those that are found are waited for, those that are
 * absent may be sent again. The others stay uncertain and are not sent again.
 *
 * @returns how many were found, and how many stay uncertain
 */
export async function recoverLines(
  state: BatchState,
  folder: BatchFolder,
  client: Client,
  journal: CreateJournal,
  /** Whether uncertain creates are treated as absent. */
  retryUncertain: boolean,
): Promise<{ found: number; uncertain: number }> {
  const unanswered = new Map([...state.open].filter(([, create]) => isUnanswered(create)));
  if (unanswered.size === 0) return { found: 0, uncertain: 0 };
  const numbers = new Map([...unanswered].map(([number, { nonce }]) => [nonce, number]));
  const oldest = Math.min(...[...unanswered.values()].map(({ sentAt }) => Date.parse(sentAt)));
  const entries = [...(await answeredSince(folder, oldest)), ...unanswered.values()];
  const counts = { found: 0, uncertain: 0 };
  for (const recovered of await client.predictions.recover(entries)) {
    const number = numbers.get(recovered.entry.nonce);
    const create = number === undefined ? undefined : unanswered.get(number);
    if (number === undefined || create === undefined) continue;
    const settled = settledCreate(create, recovered) ?? (retryUncertain ? refused(create) : undefined);
    if (settled === undefined) {
      counts.uncertain += 1;
      continue;
    }
    await journal.settle(settled);
    takeCreate(state, number, settled);
    if (settled.state === "created") counts.found += 1;
  }
  return counts;
}

function refused(create: LineCreate): LineCreate {
  return { ...create, state: "refused" };
}

function settledCreate(create: LineCreate, { state, prediction }: RecoveredCreate): LineCreate | undefined {
  if (state === "uncertain") return undefined;
  if (state !== "created" || prediction === undefined) return refused(create);
  const { bound } = prediction.toJSON();
  return { ...create, state: "created", id: prediction.id, ...(bound === undefined ? {} : { bound }) };
}
