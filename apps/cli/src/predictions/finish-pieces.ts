import type { Client, JsonValue, PredictionJson } from "@corsac/core";
import type { Environment } from "../environment.js";
import type { OutputTarget } from "../files/output-names.js";
import { type SavedFile, saveOutputs, type UnsavedWords } from "../files/save-outputs.js";
import { readPieces } from "./print-words.js";

/** A complete streamed response. */
export interface FinishedPieces {
  /** Its output is the list of chunks, as they were sent. */
  readonly prediction: PredictionJson;
  readonly files: readonly SavedFile[];
  readonly words: string | undefined;
}

/** The options for reading a stream. */
export interface PiecesOptions {
  readonly environment: Environment;
  readonly service: string;
  readonly model: string;
  readonly target: OutputTarget;
  readonly force: boolean;
  /** The handling of text without a destination. */
  readonly unsaved: UnsavedWords | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
}

/** Reads a streamed response to its end and saves it: its text, or the chunks where there is none. */
export async function finishPieces(
  ask: (signal: AbortSignal) => ReturnType<Client["stream"]>,
  { environment, service, model, target, force, unsaved, timeout }: PiecesOptions,
): Promise<FinishedPieces> {
  const output: JsonValue[] = [];
  let text = "";
  await readPieces(ask, environment, timeout, (piece) => {
    output.push(piece.data);
    text += piece.text;
  });
  const words = text === "" ? undefined : text;
  const files = await saveOutputs(words ?? output, target, { environment, force, words: unsaved });
  return {
    prediction: { service, model, id: "", status: "succeeded", state: "succeeded", output },
    files,
    words,
  };
}

/** The output of `--json`. */
export function plainPieces({ prediction, files, words }: FinishedPieces): object {
  return { prediction, files, ...(words === undefined ? {} : { text: words }) };
}
