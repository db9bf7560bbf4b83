import { resolve } from "node:path";
import type { Prediction } from "@corsac/core";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { collectFiles } from "../files/collect-files.js";
import { type MakeTarget, outputStem } from "../files/output-target.js";
import { type SavedFile, saveOutputs, type UnsavedWords } from "../files/save-outputs.js";
import { endingOf } from "../history/ending-of.js";
import type { CreateRecord } from "../history/write-history.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import type { ProgressLine } from "../terminal/progress-line.js";
import { styleOf } from "../terminal/style.js";
import { actionLines, type OfferedActions, offeredActions } from "./actions.js";
import { awaitPrediction } from "./await-prediction.js";
import { predictionWords } from "./resume-command.js";

/** The options for finishing a prediction. */
export interface FinishOptions {
  environment: Environment;
  catalog: Catalog;
  /** Milliseconds. */
  timeout: number | undefined;
  force: boolean;
  target: MakeTarget;
  /** Values for file name templates, beside the model and the id. */
  values?: Readonly<Record<string, unknown>> | undefined;
  /** The start of the files' names. */
  slug: (prediction: Prediction) => string;
  /** The handling of text and data without a destination; they are saved if absent. */
  unsaved?: UnsavedWords | undefined;
  /** The text of an output; undefined where it has none. */
  words?: ((output: unknown) => Promise<string | undefined>) | undefined;
  /** Whether the id is printed as soon as it is known. */
  announce?: boolean | undefined;
  /** The history record of its ending. */
  record?: Pick<CreateRecord, "end"> | undefined;
  /** Replaces a separate progress line. */
  progress?: ProgressLine | undefined;
}

/** A finished prediction, with its saved files. */
export interface FinishedRun {
  readonly prediction: Prediction;
  readonly files: readonly SavedFile[];
  /** The text of its output. */
  readonly words: string | undefined;
  /** The available actions. */
  readonly actions: OfferedActions;
}

/** An output that could not be saved, with the command that fetches it again. Other errors stay as they are. */
function withDownload(error: unknown, prediction: Prediction, catalog: Catalog): unknown {
  // A prediction without an id was answered at once: its service does not keep the output.
  if (!CliError.isInstance(error) || error.code !== "not-writable" || prediction.id === "") return error;
  const command = `corsac predictions download ${predictionWords(prediction, catalog)}`;
  const { code, message, hint = "", details } = error;
  return new CliError({
    code,
    message,
    details,
    hint: `${hint}\n${say`The output can be fetched again, without paying twice: ${command}`}`.trim(),
    exitCode: error.exitCode,
    prediction,
    cause: error,
  });
}

/** Waits for a prediction and saves its output. */
export async function finishPrediction(
  started: Promise<Prediction>,
  options: FinishOptions,
): Promise<FinishedRun> {
  const { environment, force, record, unsaved } = options;
  const { prediction, output } = await awaitPrediction(started, options).catch(async (error: unknown) => {
    await record?.end(endingOf(error, environment));
    throw error;
  });
  const slug = options.slug(prediction);
  const target = options.target(outputStem(slug, prediction.id), {
    ...options.values,
    model: slug,
    id: prediction.id,
  });
  const words = collectFiles(output).length > 0 ? undefined : await options.words?.(output);
  const isData = target.kind === "file" && target.path.endsWith(".json");
  const shown = isData ? output : (words ?? output);
  const files = await saveOutputs(shown, target, { environment, force, words: unsaved }).catch(
    (error: unknown) => {
      throw withDownload(error, prediction, options.catalog);
    },
  );
  const saved = files.map(({ path }) => resolve(environment.cwd, path));
  await record?.end({ state: "succeeded", endedAt: new Date(environment.now()).toISOString(), saved });
  return { prediction, files, words, actions: await offeredActions(prediction) };
}

/** Prints the paths of the saved files; the next commands are written to stderr. */
export function writeFinished(
  { prediction, files, words, actions }: FinishedRun,
  { json, catalog, environment }: { json: boolean; catalog: Catalog; environment: Environment },
): void {
  if (json) {
    const more = {
      ...(words === undefined ? {} : { text: words }),
      ...(prediction.actions.length === 0 ? {} : { actions }),
    };
    environment.stdout.write(`${JSON.stringify({ prediction, files, ...more }, null, 2)}\n`);
    return;
  }
  environment.stdout.write(files.map(({ path }) => `${path}\n`).join(""));
  const style = styleOf(environment, environment.stderr);
  const lines = actionLines(prediction, actions, catalog, style);
  if (lines.length > 0)
    environment.stderr.write(`${style.dim(say`Go on with`)}\n${lines.map((line) => `  ${line}\n`).join("")}`);
}
