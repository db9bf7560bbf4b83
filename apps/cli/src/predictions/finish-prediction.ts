import type { Prediction } from "@corsac/core";
import type { Environment } from "../environment.js";
import type { OutputTarget } from "../files/output-names.js";
import { outputStem } from "../files/output-target.js";
import { saveOutputs } from "../files/save-outputs.js";
import type { Catalog } from "../models/catalog.js";
import { awaitPrediction } from "./await-prediction.js";

/** What the end of a prediction needs to know. */
export interface FinishOptions {
  environment: Environment;
  catalog: Catalog;
  /** Milliseconds. */
  timeout: number | undefined;
  force: boolean;
  json: boolean;
  target: (stem: string) => OutputTarget;
  /** The start of the files' names. */
  slug: (prediction: Prediction) => string;
}

/** Waits for a prediction, saves what it made and prints the paths. */
export async function finishPrediction(started: Promise<Prediction>, options: FinishOptions): Promise<void> {
  const { environment, catalog, timeout, force, json } = options;
  const { prediction, output } = await awaitPrediction(started, { timeout, environment, catalog });
  const target = options.target(outputStem(options.slug(prediction), prediction.id));
  const files = await saveOutputs(output, target, { environment, force });
  if (json) environment.stdout.write(`${JSON.stringify({ prediction, files }, null, 2)}\n`);
  else environment.stdout.write(files.map(({ path }) => `${path}\n`).join(""));
}
