import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { readOutputTarget } from "../files/output-target.js";
import { parseSeconds } from "../input/parse-number.js";
import { loadCatalog } from "../models/load-catalog.js";
import { chooseService } from "../predictions/choose-service.js";
import { finishPrediction } from "../predictions/finish-prediction.js";
import { outputArguments, serviceArgument } from "../predictions/output-arguments.js";
import { predictionSlug } from "../predictions/prediction-slug.js";

export const waitForPrediction: Command = defineCommand({
  description: "Wait for a prediction that was started before, and save what it makes.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    ...outputArguments,
    ...serviceArgument,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac predictions wait 8hhxbrmzxdrme0cn7g2sgqj1ez", what: "into the current folder" },
    {
      line: "corsac predictions wait 8hhxbrmzxdrme0cn7g2sgqj1ez -o out/ --timeout 600",
      what: "for ten minutes at most",
    },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { descriptor } = chooseService(catalog, args.service);
    const timeout = args.timeout === undefined ? undefined : parseSeconds(args.timeout, "--timeout");
    const target = await readOutputTarget(args.output, environment.cwd);
    const { client } = await connect(args, catalog, descriptor, environment);
    await finishPrediction(client.predictions.get(args.id, { service: descriptor }), {
      environment,
      catalog,
      timeout,
      target,
      json: args.json === true,
      force: args.force === true,
      slug: (prediction) => predictionSlug(catalog, prediction),
    });
    return exitCode.success;
  },
});
