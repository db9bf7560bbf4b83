import { join } from "node:path";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { reportError } from "../errors/report-error.js";
import { say } from "../language/say.js";
import { shellWord } from "../models/example-command.js";
import { styleOf } from "../terminal/style.js";
import { leftOf } from "./batch-tally.js";
import type { Batch, BatchEnd } from "./run-batch.js";

/** The command-line arguments that identify a batch. */
export function batchWords(
  { source, folder, modelName }: Pick<Batch, "source" | "folder" | "modelName">,
  output: string | undefined,
): string {
  const words = [source.shown, ...(modelName === undefined ? [] : [modelName])].map(shellWord);
  return [...words, ...(output === undefined ? [] : ["-o", shellWord(folder.shown)])].join(" ");
}

/** The exit code of a batch: that of the error that stopped it, else whether every line succeeded. */
export function batchExit({ tally, stopped }: BatchEnd): ExitCode {
  if (stopped !== undefined) return stopped.exitCode;
  return tally.succeeded === tally.total ? exitCode.success : exitCode.failure;
}

/** Writes to stderr how a batch ended and how to continue; the path of the results is written to stdout. */
export async function writeSummary(
  batch: Batch,
  end: BatchEnd,
  { json, output, environment }: { json: boolean; output: string | undefined; environment: Environment },
): Promise<void> {
  const { tally, stopped } = end;
  const { stdout, stderr } = environment;
  const style = styleOf(environment, stderr);
  const again = `corsac batch run ${batchWords(batch, output)}`;
  const left = leftOf(tally);
  if (stopped !== undefined && stopped.exitCode !== exitCode.interrupted)
    await reportError(
      new CliError({
        code: stopped.code,
        message: stopped.message,
        details: stopped.details,
        exitCode: stopped.exitCode,
        ...(stopped.hint === undefined ? {} : { hint: stopped.hint }),
      }),
      environment,
      false,
    );
  const counts = [
    style.green(say`${tally.succeeded} of ${tally.total} succeeded`),
    ...(tally.failed > 0 ? [style.red(say`${tally.failed} failed`)] : []),
    ...(tally.open + tally.running > 0 ? [style.cyan(say`${tally.open + tally.running} still running`)] : []),
    ...(tally.uncertain > 0 ? [style.yellow(say`${tally.uncertain} may exist`)] : []),
    ...(left > 0 ? [say`${left} not begun`] : []),
  ];
  stderr.write(`${counts.join(", ")}.\n`);
  const next = (what: string, command: string): void => stderr.write(`${style.dim(what)} ${command}\n`);
  if (left + tally.open + tally.running > 0) next(say`Go on, nothing is paid for twice:`, again);
  if (tally.failed > 0) next(say`Run the failed lines again:`, `${again} --retry-failed`);
  if (tally.uncertain > 0)
    next(
      say`Lines that may exist got no response, and the service has no list to search. Send them again, at the risk of paying twice:`,
      `${again} --retry-uncertain`,
    );
  if (json) return;
  const sheet = join(batch.folder.shown, "contact-sheet.html");
  if (tally.succeeded + tally.failed > 0) {
    stdout.write(`${join(batch.folder.shown, "results.jsonl")}\n`);
    next(say`To look at:`, sheet);
  }
}
