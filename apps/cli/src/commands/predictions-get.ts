import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { endingSeen } from "../history/ending-of.js";
import { recordLater } from "../history/write-history.js";
import { loadCatalog } from "../models/load-catalog.js";
import { findPrediction } from "../predictions/find-prediction.js";
import { ownerArguments } from "../predictions/output-arguments.js";
import { renderPrediction } from "../predictions/render-prediction.js";
import { styleOf } from "../terminal/style.js";

export const getPrediction: Command = defineCommand({
  description: "Show a prediction as it is now.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    ...ownerArguments,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    {
      line: "corsac predictions get 8hhxbrmzxdrme0cn7g2sgqj1ez --service {service}",
      what: "status, times, output",
    },
    {
      line: "corsac predictions get 8hhxbrmzxdrme0cn7g2sgqj1ez --service {service} --json",
      what: "everything, for a program",
    },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { id, model, service } = args;
    const found = await findPrediction(
      { id, model, service, command: "predictions get" },
      catalog,
      environment,
    );
    const { client } = await connect(args, catalog, found.target.service, environment);
    const prediction = await client.predictions.get(found.reference, found.target);
    await recordLater(found.entry, environment).end(endingSeen(prediction, environment));
    const { stdout } = environment;
    stdout.write(
      args.json === true
        ? `${JSON.stringify(prediction, null, 2)}\n`
        : renderPrediction(prediction, styleOf(environment, stdout)),
    );
    return exitCode.success;
  },
});
