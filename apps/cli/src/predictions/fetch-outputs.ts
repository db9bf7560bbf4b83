import type { Prediction } from "@corsac/core";
import { connect } from "../connection/connect.js";
import type { ConnectionOptions } from "../connection/read-connection.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { readOutputTarget } from "../files/output-target.js";
import { unsavedWords } from "../files/save-outputs.js";
import { recordLater } from "../history/write-history.js";
import { parseSeconds } from "../input/parse-number.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { loadCatalog } from "../models/load-catalog.js";
import { findPrediction } from "./find-prediction.js";
import { finishPrediction, writeFinished } from "./finish-prediction.js";
import { predictionSlug } from "./prediction-slug.js";
import { wordsOf } from "./print-words.js";
import { resumeCommand } from "./resume-command.js";

/** The arguments of the commands that fetch a prediction's output. */
export interface FetchArguments extends ConnectionOptions {
  readonly id: string;
  readonly model?: string | undefined;
  readonly service?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly timeout?: string | undefined;
  readonly json?: boolean | undefined;
}

/** @throws {CliError} the prediction is not finished */
function requireDone(prediction: Prediction, catalog: Catalog): Prediction {
  if (prediction.state !== "pending" && prediction.state !== "running") return prediction;
  throw new CliError({
    code: "not-done",
    message: say`Prediction ${prediction.id} is not done: it is "${prediction.status}".`,
    hint: say`Wait for it with ${resumeCommand(prediction, catalog)}`,
    exitCode: exitCode.failure,
    prediction,
  });
}

/**
 * Fetches a prediction's output, and saves it.
 *
 * @param command `predictions wait` waits until it is finished; `predictions download` accepts only finished ones
 */
export async function fetchOutputs(
  args: FetchArguments,
  command: "predictions wait" | "predictions download",
  environment: Environment,
): Promise<ExitCode> {
  const catalog = await loadCatalog(environment);
  const { id, model, service } = args;
  const json = args.json === true;
  const found = await findPrediction({ id, model, service, command }, catalog, environment);
  const timeout = args.timeout === undefined ? undefined : parseSeconds(args.timeout, "--timeout");
  const force = args.force === true;
  const target = await readOutputTarget(args.output, { cwd: environment.cwd, force });
  const { client } = await connect(args, catalog, found.target.service, environment);
  const { model: maker } = found.target;
  const asked = client.predictions.get(found.reference, found.target);
  const started =
    command === "predictions wait" ? asked : asked.then((prediction) => requireDone(prediction, catalog));
  const finished = await finishPrediction(started, {
    environment,
    catalog,
    timeout,
    target,
    force,
    slug: (prediction) => predictionSlug(catalog, prediction),
    words: async (output) => (maker === undefined ? undefined : wordsOf(maker, output)),
    unsaved: unsavedWords({ json, output: args.output }),
    record: recordLater(found.entry, environment),
  });
  writeFinished(finished, { json, catalog, environment });
  return exitCode.success;
}
