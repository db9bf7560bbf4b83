import { hostname } from "node:os";
import type { Client, JournalEntry } from "@corsac/core";
import { type CreateLine, type LineJournal, lineJournal, toLine } from "../batch/create-journal.js";
import { failedResult } from "../batch/failed-result.js";
import { isOfService, judgeFailure } from "../batch/judge-failure.js";
import type { LineResult } from "../batch/line-result.js";
import { performLine } from "../batch/perform-line.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import type { DescribedError } from "../errors/described-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import type { BatchStore, StoredCreate } from "./batch-store.js";
import { fromQueued, type QueuedLine, type QueuedOutcome } from "./queued-line.js";

/** Another worker has an open create for the line: it was taken for ended, and was not. */
class ClaimedElsewhere extends Error {}

/** The line of a create, with the store of its batch. */
export interface QueuedCreate extends CreateLine {
  readonly store: BatchStore;
}

/** A journal in the stores of the batches. A create is sent only after its line was claimed. */
export function sharedJournal(worker: string): LineJournal<QueuedCreate> {
  return lineJournal<QueuedCreate>(async (entry: JournalEntry, { store, ...line }) => {
    const create: StoredCreate = { ...toLine(entry, line), worker };
    const isClaimed = await store.claim(create);
    if (!isClaimed && entry.state === "sending") throw new ClaimedElsewhere();
  });
}

/** The dependencies of a worker's lines. */
export interface QueueTools {
  readonly catalog: Catalog;
  readonly client: Client;
  readonly journal: LineJournal<QueuedCreate>;
  /** Absolute: where the files of outputs go. */
  readonly folder: string;
  readonly environment: Environment;
}

/** The end of a line on this worker. */
export interface QueuedEnd {
  /** Absent where another worker has the line, or finished it. */
  readonly outcome?: QueuedOutcome;
  /** Why this worker cannot run other lines, either. */
  readonly stop?: DescribedError;
  /** Whether the failure is one of the service. */
  readonly isOfService?: boolean;
  readonly failure?: DescribedError;
}

function unknownModel({ service, model }: QueuedLine): CliError {
  return new CliError({
    code: "unknown-model",
    message: say`A line of the queue needs the model ${model} of ${service}, which is not known here.`,
    hint: say`Start the worker in the project that has the service in its specs/ folder, with the same version of corsac.`,
    exitCode: exitCode.usage,
  });
}

/** Runs a line of the queue. It is created at most once: a create without a response is not repeated here. */
export async function runQueued(
  queued: QueuedLine,
  store: BatchStore,
  tools: QueueTools,
): Promise<QueuedEnd> {
  const { key } = queued;
  const { catalog, client, environment, folder } = tools;
  const known = await store.create(key);
  if (known === "done") return {};
  if (known?.state === "sending" || known?.state === "uncertain")
    return { outcome: { key, kind: "uncertain", create: known } };
  const work = fromQueued(queued, catalog);
  if (work === undefined) return { outcome: { key, kind: "left" }, stop: unknownModel(queued) };
  const created = known?.state === "created" ? known : undefined;
  let id = created?.id;
  const finished = async (result: LineResult): Promise<QueuedEnd> => {
    const create = await store.create(key);
    const journaled = create === undefined || create === "done" ? {} : { create };
    return {
      outcome: {
        key,
        kind: "result",
        result: { ...result, worker: `${hostname()}:${folder}` },
        ...journaled,
      },
    };
  };
  try {
    const result = await performLine(
      { ...work, created },
      {
        client,
        journal: { create: (line, run) => tools.journal.create({ ...line, store }, run) },
        folder,
        timeout: queued.timeout,
        now: environment.now,
        // The queue limits the rate.
        mayCreate: async () => undefined,
      },
      (prediction) => {
        id = prediction.id;
      },
    );
    return await finished(result);
  } catch (error) {
    if (error instanceof ClaimedElsewhere) return {};
    const judged = await judgeFailure(error, folder, environment);
    if (judged.kind === "running") return { outcome: { key, kind: "running" } };
    if (judged.kind === "uncertain") return { outcome: { key, kind: "uncertain" } };
    if (judged.kind === "stop") return { outcome: { key, kind: "left" }, stop: judged.error };
    const failed = failedResult(work, id, judged.error, environment.now());
    return { ...(await finished(failed)), isOfService: isOfService(error), failure: judged.error };
  }
}
