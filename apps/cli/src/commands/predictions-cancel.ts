import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { loadCatalog } from "../models/load-catalog.js";
import { chooseService } from "../predictions/choose-service.js";
import { serviceArgument } from "../predictions/output-arguments.js";

export const cancelPrediction: Command = defineCommand({
  description: "Cancel a prediction.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    ...serviceArgument,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [{ line: "corsac predictions cancel 8hhxbrmzxdrme0cn7g2sgqj1ez", what: "stop it" }],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { descriptor } = chooseService(catalog, args.service);
    const { client } = await connect(args, catalog, descriptor, environment);
    const found = await client.predictions.get(args.id, { service: descriptor });
    const wasFinal = found.state !== "pending" && found.state !== "running";
    const prediction = await found.cancel();
    const text = wasFinal
      ? `Prediction ${prediction.id} is already done: ${prediction.status}.`
      : `Prediction ${prediction.id}: ${prediction.status}.`;
    environment.stdout.write(args.json === true ? `${JSON.stringify(prediction, null, 2)}\n` : `${text}\n`);
    return exitCode.success;
  },
});
