import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { loadCatalog } from "../models/load-catalog.js";
import { chooseService } from "../predictions/choose-service.js";
import { serviceArgument } from "../predictions/output-arguments.js";
import { renderPrediction } from "../predictions/render-prediction.js";
import { styleOf } from "../terminal/style.js";

export const getPrediction: Command = defineCommand({
  description: "Show a prediction as it is now.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    ...serviceArgument,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac predictions get 8hhxbrmzxdrme0cn7g2sgqj1ez", what: "status, times, output" },
    { line: "corsac predictions get 8hhxbrmzxdrme0cn7g2sgqj1ez --json", what: "everything, for a program" },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { descriptor } = chooseService(catalog, args.service);
    const { client } = await connect(args, catalog, descriptor, environment);
    const prediction = await client.predictions.get(args.id, { service: descriptor });
    const { stdout } = environment;
    stdout.write(
      args.json === true
        ? `${JSON.stringify(prediction, null, 2)}\n`
        : renderPrediction(prediction, styleOf(environment, stdout)),
    );
    return exitCode.success;
  },
});
