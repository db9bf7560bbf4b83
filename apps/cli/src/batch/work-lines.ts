import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import type { DescribedError } from "../errors/described-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import type { AppendedResults } from "./append-results.js";
import type { BatchState } from "./batch-state.js";
import type { BatchTally } from "./batch-tally.js";
import { failedResult } from "./failed-result.js";
import { isOfService, judgeFailure } from "./judge-failure.js";
import type { LineResult } from "./line-result.js";
import { lineState } from "./line-table.js";
import { type KeyedLines, nextLine } from "./next-line.js";
import { type LineTools, type LineWork, performLine } from "./perform-line.js";

/** Lines to run, and their state. */
export interface LinesToWork {
  readonly lines: KeyedLines;
  readonly state: BatchState;
  readonly tally: BatchTally;
  readonly tools: Omit<LineTools, "mayCreate">;
  readonly concurrency: number;
  readonly environment: Environment;
  readonly results: AppendedResults;
  /** Waits until a create may be sent. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
  /** Aborted: no more lines are started, and running ones are finished. */
  readonly drain: AbortSignal;
  /** Starts draining, with its reason. */
  stop(reason: DescribedError): void;
  /** Called whenever the tally changed. */
  onChange(): void;
}

/** The line was not sent because the batch is being stopped. */
class NotBegun extends Error {}

/**
 * The number of consecutive service failures that stops the batch: the service is down, and further lines would fail,
 * too.
 */
export function mostInARow(concurrency: number): number {
  return Math.max(10, concurrency * 2);
}

/** The error of a batch or a worker that stops because the service is down. */
export function serviceDown(count: number, last: DescribedError): CliError {
  return new CliError({
    code: "service-down",
    message: say`${count} lines in a row failed because of the service, the last with: ${last.message}`,
    hint: say`Run the same command again later, with --retry-failed.`,
    exitCode: exitCode.connection,
  });
}

/** Runs lines with limited concurrency, until none are left or draining starts. */
export async function workLines(work: LinesToWork): Promise<void> {
  const { lines, state, tally, concurrency, drain } = work;
  const { table, open } = state;
  let inARow = 0;

  const next = (): Promise<LineWork | undefined> => nextLine(lines, state, drain);

  async function finish(line: LineWork, result: LineResult): Promise<void> {
    const number = table.add(line.key);
    await work.results.append(result);
    table.setState(number, result.state === "succeeded" ? lineState.succeeded : lineState.failed);
    open.delete(number);
    tally[result.state] += 1;
  }

  async function fail(line: LineWork, id: string | undefined, error: unknown): Promise<void> {
    const number = table.add(line.key);
    if (error instanceof NotBegun) return;
    const judged = await judgeFailure(error, work.tools.folder, work.environment);
    if (judged.kind === "result") {
      const failed = failedResult(line, id, judged.error, work.tools.now());
      await finish(line, failed);
      inARow = isOfService(error) ? inARow + 1 : 0;
      if (inARow >= mostInARow(concurrency)) work.stop(serviceDown(inARow, judged.error));
      return;
    }
    if (judged.kind === "stop") work.stop(judged.error);
    if (judged.kind === "uncertain")
      open.set(number, { ...judged.entry, key: line.key, hash: line.line.hash });
    if (judged.kind === "uncertain") tally.uncertain += 1;
    else if (id !== undefined) tally.open += 1;
    else return;
    table.setState(number, lineState.open);
  }

  async function one(line: LineWork): Promise<void> {
    let id = line.created?.id;
    if (line.created !== undefined) tally.open -= 1;
    tally.running += 1;
    work.onChange();
    const mayCreate = async (): Promise<void> => {
      await work.turn(drain);
      if (drain.aborted) throw new NotBegun();
    };
    try {
      const result = await performLine(line, { ...work.tools, mayCreate }, (prediction) => {
        id = prediction.id;
      });
      await finish(line, result);
      inARow = 0;
    } catch (error) {
      // Where the failure cannot be written, either, the line stays open.
      await fail(line, id, error).catch((cause: unknown) => fail(line, id, cause));
    } finally {
      tally.running -= 1;
      work.onChange();
    }
  }

  const failures: unknown[] = [];
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      try {
        for (let line = await next(); line !== undefined; line = await next()) await one(line);
      } catch (error) {
        // The file was changed or removed: the other running lines are finished.
        failures.push(error);
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}
