import type { Prediction } from "@corsac/core";
import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { styleOf } from "../terminal/style.js";
import { resumeCommand } from "./resume-command.js";

/** Reports a started prediction that is not waited for: its id, and on stderr the command that fetches it. */
export function writeStarted(
  prediction: Prediction,
  { json, catalog, environment }: { json: boolean; catalog: Catalog; environment: Environment },
): void {
  if (json) {
    environment.stdout.write(`${JSON.stringify({ prediction }, null, 2)}\n`);
    return;
  }
  environment.stdout.write(`${prediction.id}\n`);
  const style = styleOf(environment, environment.stderr);
  environment.stderr.write(`${style.dim(say`Fetch it with`)} ${resumeCommand(prediction, catalog)}\n`);
}
