import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { parseWhole } from "../input/parse-number.js";
import { loadCatalog } from "../models/load-catalog.js";
import { chooseService } from "../predictions/choose-service.js";
import { serviceArgument } from "../predictions/output-arguments.js";
import { paintStatus, timeText } from "../predictions/render-prediction.js";
import { styleOf } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";

export const listPredictions: Command = defineCommand({
  description: "List the latest predictions.",
  args: {
    limit: { type: "string", valueHint: "number", description: "How many at most (20)" },
    ...serviceArgument,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac predictions list", what: "the latest 20" },
    { line: "corsac predictions list --limit 100 --json", what: "for a program" },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { descriptor } = chooseService(catalog, args.service);
    const limit = parseWhole(args.limit ?? "20", "--limit");
    const { client } = await connect(args, catalog, descriptor, environment);
    const predictions = [];
    for await (const prediction of client.predictions.list({ service: descriptor })) {
      if (predictions.length >= limit) break;
      predictions.push(prediction);
    }
    const { stdout } = environment;
    const style = styleOf(environment, stdout);
    if (args.json === true) stdout.write(`${JSON.stringify(predictions, null, 2)}\n`);
    else if (predictions.length === 0) stdout.write("No predictions.\n");
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
