import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { fetchOutputs } from "../predictions/fetch-outputs.js";
import { outputArguments, ownerArguments } from "../predictions/output-arguments.js";

export const waitForPrediction: Command = defineCommand({
  description: "Wait for a prediction that was started before, and save what it makes.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    ...outputArguments,
    ...ownerArguments,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    {
      line: "corsac predictions wait 8hhxbrmzxdrme0cn7g2sgqj1ez --service {service}",
      what: "into the current folder",
    },
    {
      line: "corsac predictions wait 8hhxbrmzxdrme0cn7g2sgqj1ez --service {service} -o out/ --timeout 600",
      what: "for ten minutes at most",
    },
  ],
  run: ({ args, environment }) => fetchOutputs(args, "predictions wait", environment),
});
