import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { fetchOutputs } from "../predictions/fetch-outputs.js";
import { outputArguments, ownerArguments } from "../predictions/output-arguments.js";

export const downloadPrediction: Command = defineCommand({
  description: "Save again what a prediction made that is done; nothing is waited for.",
  args: {
    id: { type: "positional", required: true, description: "The prediction's id" },
    output: outputArguments.output,
    force: outputArguments.force,
    ...ownerArguments,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    {
      line: "corsac predictions download 8hhxbrmzxdrme0cn7g2sgqj1ez --service {service} -o out/",
      what: "its files, into a folder",
    },
  ],
  run: ({ args, environment }) => fetchOutputs(args, "predictions download", environment),
});
