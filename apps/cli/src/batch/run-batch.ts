import { connect } from "../connection/connect.js";
import type { ConnectionOptions } from "../connection/read-connection.js";
import type { Environment } from "../environment.js";
import type { DescribedError } from "../errors/described-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import type { FoundModel } from "../models/find-model.js";
import type { BatchQueue } from "../queue/batch-queue.js";
import { hasLocalFile } from "../queue/queued-line.js";
import { wrapLines } from "../terminal/columns.js";
import { startProgress } from "../terminal/progress-line.js";
import { styleOf } from "../terminal/style.js";
import { appendResults } from "./append-results.js";
import { type BatchFolder, claimFolder, readFacts } from "./batch-folder.js";
import type { BatchLine } from "./batch-line.js";
import { lockBatch } from "./batch-lock.js";
import { type BatchState, readState } from "./batch-state.js";
import { type BatchTally, leftOf, tallyText } from "./batch-tally.js";
import { type BatchSource, checkBatch, keyedLines } from "./check-batch.js";
import { createJournal } from "./create-journal.js";
import { type LineReader, lineReader } from "./line-reader.js";
import type { LineResult } from "./line-result.js";
import { contentStart, lineState } from "./line-table.js";
import { type Rate, rateLimit } from "./rate-limit.js";
import { recoverLines } from "./recover-lines.js";
import { takeBackFailed } from "./retry-failed.js";
import { type LinesToWork, workLines } from "./work-lines.js";

/** The options of a batch run. */
export interface BatchOptions extends ConnectionOptions {
  readonly concurrency: number;
  readonly rate: Rate | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly allowDuplicates: boolean;
  readonly retryFailed: boolean;
  /** Whether lines with an uncertain create are sent again. */
  readonly retryUncertain: boolean;
  /** Called with every line that will be paid for, before anything is sent; throws if the cost is too high. */
  readonly cost?: { take(line: BatchLine): void; check(): void } | undefined;
  /** The address of a Redis server whose workers run the lines; absent where this process runs them. */
  readonly queue?: string | undefined;
  /** Whether nothing is sent. */
  readonly dryRun?: boolean | undefined;
  /** Called with each result that is on the disk. */
  readonly onResult?: ((result: LineResult) => void) | undefined;
}

/** A batch: the file, the folder, the models. */
export interface Batch {
  readonly source: BatchSource;
  readonly folder: BatchFolder;
  readonly catalog: Catalog;
  readonly model: FoundModel | undefined;
  /** As typed. */
  readonly modelName: string | undefined;
}

/** The end of a batch run. */
export interface BatchEnd {
  readonly tally: BatchTally;
  /** The error that stopped it early. */
  readonly stopped: DescribedError | undefined;
}

/**
 * After the first round, creates without a response are searched for and their lines are run; repeated once where that
 * fails again.
 */
const rounds = 3;

/** Compares the file with the results of earlier processes, and counts. */
async function countLines(
  { source }: Batch,
  reader: LineReader,
  { table, open }: BatchState,
  options: BatchOptions,
): Promise<BatchTally> {
  const tally: BatchTally = { total: 0, succeeded: 0, failed: 0, running: 0, open: 0, uncertain: 0 };
  tally.total = await checkBatch(source, reader, {
    allowDuplicates: options.allowDuplicates,
    take(line, key) {
      const number = table.add(key);
      const known = table.state(number);
      const content = table.content(number);
      if (content !== 0 && content !== contentStart(line.hash)) return changedLine(line, known);
      if (known === lineState.succeeded) tally.succeeded += 1;
      else if (known === lineState.failed) tally.failed += 1;
      else if (open.get(number)?.state === "created") tally.open += 1;
      else if (open.has(number)) tally.uncertain += 1;
      else options.cost?.take(line);
      return options.queue !== undefined && hasLocalFile(line.input)
        ? say`has a file of this machine, which the workers of a queue may not have: give the URL of the file`
        : undefined;
    },
  });
  options.cost?.check();
  return tally;
}

/** The fault of a line whose request is not the one that was sent under its custom_id. */
function changedLine({ customId }: BatchLine, state: number): string {
  const retry = state === lineState.failed ? say`, add --retry-failed` : "";
  return say`differs from what was run under the custom_id ${JSON.stringify(customId)}: give it another custom_id${retry}, or run the file with another folder (-o)`;
}

const interrupted = (): DescribedError => ({
  code: "interrupted",
  message: say`The batch was interrupted.`,
  details: [],
  hint: undefined,
  exitCode: exitCode.interrupted,
});

/** Runs a batch to its end, continuing from earlier processes. */
export async function runBatch(
  batch: Batch,
  options: BatchOptions,
  environment: Environment,
): Promise<BatchEnd> {
  const { source, folder, catalog, model } = batch;
  const reader = lineReader({ path: source.path, catalog, model });
  if (options.dryRun === true) {
    const tally = await countLines(batch, reader, await readState(folder), options);
    return { tally, stopped: undefined };
  }
  const queue = await queueOf(batch, options, environment);
  try {
    return await runClaimed(batch, options, { reader, queue, environment });
  } finally {
    await queue?.close();
  }
}

async function queueOf(
  { folder }: Batch,
  { queue: address }: BatchOptions,
  environment: Environment,
): Promise<BatchQueue | undefined> {
  if (address === undefined) return undefined;
  const { openBatchQueue } = await import("../queue/batch-queue.js");
  return openBatchQueue(address, (await readFacts(folder))?.queue, folder.shown, environment);
}

async function runClaimed(
  batch: Batch,
  options: BatchOptions,
  { reader, queue, environment }: Pick<CheckedBatch, "reader" | "queue" | "environment">,
): Promise<BatchEnd> {
  const { source, folder } = batch;
  let isBegun = false;
  let giveBack: (() => Promise<void>) | undefined;
  try {
    // First on the server: a folder that names a batch there can rely on it.
    await queue?.begin(options.rate);
    giveBack = await claimFolder(folder, {
      file: source.path,
      model: batch.modelName ?? null,
      ...(queue === undefined ? {} : { queue: queue.id }),
    });
    const unlock = await lockBatch(folder, environment.pid);
    try {
      if (options.retryFailed) await takeBackFailed(folder, async (keys) => queue?.forget(keys));
      const state = await readState(folder);
      const tally = await countLines(batch, reader, state, options);
      isBegun = true;
      return await workBatch(batch, options, { reader, state, tally, queue, environment });
    } finally {
      await unlock();
    }
  } finally {
    if (!isBegun) {
      await giveBack?.();
      await queue?.remove();
    }
  }
}

interface CheckedBatch {
  readonly reader: LineReader;
  readonly state: BatchState;
  readonly tally: BatchTally;
  /** Absent where this process runs the lines. */
  readonly queue: BatchQueue | undefined;
  readonly environment: Environment;
}

async function workBatch(
  batch: Batch,
  options: BatchOptions,
  { reader, state, tally, queue, environment }: CheckedBatch,
): Promise<BatchEnd> {
  const { source, folder, catalog } = batch;
  if (leftOf(tally) + tally.open + tally.uncertain === 0) return { tally, stopped: undefined };
  const local = createJournal(folder.journal);
  const journal = queue?.journal(local) ?? local;
  const progress = startProgress(environment, "checking");
  const noted = notesAbove(environment, progress.note);
  const results = appendResults(folder, state.wholeResults, (result) => options.onResult?.(result));
  const drain = new AbortController();
  let stopped: DescribedError | undefined;
  const stop = (reason: DescribedError): void => {
    stopped ??= reason;
    drain.abort();
  };
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const stopListening = environment.onInterrupt(() => {
    if (drain.signal.aborted) {
      stopped = interrupted();
      leave();
      return;
    }
    stop(interrupted());
    const style = styleOf(environment, environment.stderr);
    const words = say`Waiting for the ${tally.running} that run. Ctrl-C again stops at once.`;
    for (const line of wrapLines(words, environment.stderr.columns ?? 80)) progress.note(style.dim(line));
  });
  const started = environment.now();
  const before = tally.succeeded + tally.failed;
  const draw = (): void => {
    const done = tally.succeeded + tally.failed;
    const status = tallyText(tally, done - before, environment.now() - started);
    progress.update({ status, progress: done / tally.total, isWhole: true });
  };
  draw();
  try {
    const { client } = await connect(options, catalog, serviceOf(batch), noted, journal);
    const turn = rateLimit(options.rate, environment.now);
    const work = async (): Promise<void> => {
      for (let round = 0; round < rounds && !drain.signal.aborted; round += 1) {
        await queue?.prepare(state, tally, local, round);
        const { found, uncertain } = await recoverLines(
          state,
          folder,
          client,
          journal,
          // Lines that become uncertain in this run are not sent twice without a person's decision.
          options.retryUncertain && round === 0,
        );
        tally.uncertain = uncertain;
        tally.open += found;
        if (leftOf(tally) + tally.open === 0) return;
        const lines: LinesToWork = {
          lines: keyedLines(source, reader),
          state,
          tally,
          tools: { client, journal, folder: folder.path, timeout: options.timeout, now: environment.now },
          concurrency: options.concurrency,
          environment: noted,
          results,
          turn,
          drain: drain.signal,
          stop,
          onChange: draw,
        };
        await (queue === undefined ? workLines(lines) : queue.work(lines, local));
        if (tally.uncertain === 0) return;
      }
    };
    await Promise.race([work(), left]);
    if (tally.succeeded + tally.failed === tally.total) await queue?.complete();
  } finally {
    stopListening();
    progress.stop();
    await Promise.race([Promise.all([results.close(), journal.close()]), left]);
  }
  return { tally, stopped };
}

/** A client needs a key where one of its services requires one. */
function serviceOf({ catalog, model }: Batch): Catalog["services"][number]["descriptor"] {
  const [first] = catalog.services;
  const secured = catalog.services.find(({ descriptor }) => descriptor.security.length > 0);
  const found = model?.model.descriptor.service ?? (secured ?? first)?.descriptor;
  if (found === undefined) throw new Error("There is no service.");
  return found;
}

/** Text for stderr is written above the progress line. */
function notesAbove(environment: Environment, note: (text: string) => void): Environment {
  const { stderr } = environment;
  return {
    ...environment,
    stderr: { ...stderr, columns: stderr.columns, write: (text) => note(text.replace(/\n$/, "")) },
  };
}
