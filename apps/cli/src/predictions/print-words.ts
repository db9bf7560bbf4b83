import type { Model, ModelDescriptor, StreamPiece } from "@corsac/core";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { startProgress } from "../terminal/progress-line.js";

/** Whether a model's output is text that can be streamed. */
export function streamsWords({ media, stream }: Pick<ModelDescriptor, "media" | "stream">): boolean {
  return media === "text" && stream?.text !== undefined;
}

/** The text of an output, where the model's description has a pointer to it and there is any. */
export async function wordsOf(model: Model, output: unknown): Promise<string | undefined> {
  if (model.media !== "text") return undefined;
  const { outputText } = await import("@corsac/core");
  return outputText(model, output) || undefined;
}

/**
 * Reads a streamed response to its end.
 * @param ask Sends the request; the signal aborts it.
 * @param timeout Milliseconds for the whole response.
 * @param take Called with each chunk, and with a function that ends the progress line.
 * @throws {CliError} after Ctrl-C
 */
export async function readPieces<Piece>(
  ask: (signal: AbortSignal) => AsyncIterable<Piece>,
  environment: Environment,
  timeout: number | undefined,
  take: (piece: Piece, stopProgress: () => void) => void,
): Promise<void> {
  const interrupt = new AbortController();
  const signals = [interrupt.signal, ...(timeout === undefined ? [] : [AbortSignal.timeout(timeout)])];
  const stopListening = environment.onInterrupt(() => interrupt.abort(new Error("interrupted")));
  const progress = startProgress(environment, "sending");
  try {
    for await (const piece of ask(AbortSignal.any(signals))) take(piece, progress.stop);
  } catch (cause) {
    if (!interrupt.signal.aborted) throw cause;
    const message = say`The answer was interrupted, and the rest of it cannot be requested.`;
    throw new CliError({ code: "interrupted", message, exitCode: exitCode.interrupted, cause });
  } finally {
    stopListening();
    progress.stop();
  }
}

/**
 * Prints the text of a response as it arrives.
 * @param ask Sends the request; the signal aborts it.
 * @param timeout Milliseconds for the whole response.
 * @throws {CliError} after Ctrl-C
 */
export async function printWords(
  ask: (signal: AbortSignal) => AsyncIterable<Pick<StreamPiece, "text">>,
  environment: Environment,
  timeout: number | undefined,
): Promise<void> {
  let last = "";
  try {
    await readPieces(ask, environment, timeout, ({ text }, stopProgress) => {
      if (text === "") return;
      if (last === "") stopProgress();
      environment.stdout.write(text);
      last = text;
    });
  } finally {
    if (last !== "" && !last.endsWith("\n")) environment.stdout.write("\n");
  }
}
