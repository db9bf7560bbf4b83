import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { endingSeen } from "../history/ending-of.js";
import { recordLater } from "../history/write-history.js";
import { loadCatalog } from "../models/load-catalog.js";
import { findPrediction } from "../predictions/find-prediction.js";
import { ownerArguments } from "../predictions/output-arguments.js";

export const cancelPrediction: Command = defineCommand({
  description: "Cancel a prediction.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    ...ownerArguments,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac predictions cancel 8hhxbrmzxdrme0cn7g2sgqj1ez --service {service}", what: "stop it" },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { id, model, service } = args;
    const found = await findPrediction(
      { id, model, service, command: "predictions cancel" },
      catalog,
      environment,
    );
    const { client } = await connect(args, catalog, found.target.service, environment);
    const now = await client.predictions.get(found.reference, found.target);
    const wasFinal = now.state !== "pending" && now.state !== "running";
    const prediction = await now.cancel();
    await recordLater(found.entry, environment).end(endingSeen(prediction, environment));
    const text = wasFinal
      ? `Prediction ${prediction.id} is already done: ${prediction.status}.`
      : `Prediction ${prediction.id}: ${prediction.status}.`;
    environment.stdout.write(args.json === true ? `${JSON.stringify(prediction, null, 2)}\n` : `${text}\n`);
    return exitCode.success;
  },
});
