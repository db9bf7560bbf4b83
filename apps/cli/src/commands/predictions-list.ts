import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { loadCatalog } from "../models/load-catalog.js";
import { chooseListing } from "../predictions/choose-service.js";
import { serviceArgument } from "../predictions/output-arguments.js";
import { paintStatus, timeText } from "../predictions/render-prediction.js";
import { styleOf } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";

/** The maximum number of predictions that are checked for a rare status: a list may be endless. */
const mostLooked = 2000;

export const listPredictions: Command = defineCommand({
  description: "List the latest predictions.",
  args: {
    limit: { type: "string", valueHint: "number", description: "How many at most (20)" },
    status: {
      type: "string",
      valueHint: "status",
      description: "Only those: pending, running, succeeded, failed, canceled, or the service's own word",
    },
    ...serviceArgument,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac predictions list --service {service}", what: "the latest 20" },
    { line: "corsac predictions list --service {service} --status running", what: "those that go on" },
    { line: "corsac predictions list --service {service} --limit 100 --json", what: "for a program" },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { descriptor } = chooseListing(catalog, args.service);
    const limit = parseWhole(args.limit ?? "20", "--limit");
    const { client } = await connect(args, catalog, descriptor, environment);
    const predictions = [];
    let looked = 0;
    for await (const prediction of client.predictions.list({ service: descriptor })) {
      if (predictions.length >= limit || looked >= mostLooked) break;
      looked += 1;
      if (args.status !== undefined && ![prediction.state, prediction.status].includes(args.status)) continue;
      predictions.push(prediction);
    }
    const { stdout } = environment;
    const style = styleOf(environment, stdout);
    if (args.json === true) stdout.write(`${JSON.stringify(predictions, null, 2)}\n`);
    else if (predictions.length === 0)
      stdout.write(
        args.status === undefined
          ? say`No predictions.\n`
          : say`None of the latest ${looked} predictions is ${args.status}.\n`,
      );
    else {
      const rows = predictions.map((prediction) => [
        prediction.id,
        paintStatus(prediction, style),
        timeText(prediction.createdAt),
        style.dim(prediction.model),
      ]);
      stdout.write(`${renderTable(rows, { width: undefined, indent: 0 }).join("\n")}\n`);
    }
    return exitCode.success;
  },
});
