import { resolve } from "node:path";
import { batchFolder } from "../batch/batch-folder.js";
import { batchExit, writeSummary } from "../batch/batch-summary.js";
import { writeContactSheet } from "../batch/contact-sheet.js";
import { costLimit, parseCost } from "../batch/line-cost.js";
import { parseRate } from "../batch/rate-limit.js";
import { type Batch, runBatch } from "../batch/run-batch.js";
import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";
import { parseSeconds, parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { originOf } from "../models/catalog.js";
import { findModel } from "../models/find-model.js";
import { cannotBeFollowed, isFollowable } from "../models/followable.js";
import { loadCatalog } from "../models/load-catalog.js";
import { writeWarnings } from "../terminal/warnings.js";

export const runBatchFile: Command = defineCommand({
  description: "Run a model for every line of a JSONL or CSV file.",
  details:
    'Each line of a JSONL file is an object with the fields of the input, or {"custom_id", "model", "preset", "input", "extra"}; the first row of a CSV file names the fields. A field image@ holds the path of a file. Every line is checked before anything is sent. The same command goes on where it was stopped, after Ctrl-C, a crash, a full disk or a lost network, and pays for nothing twice. Ctrl-C waits for what is running; twice stops at once. With --json each result is printed as a line as it comes.',
  args: {
    file: { type: "positional", required: true, description: "The lines: a .jsonl or .csv file" },
    model: {
      type: "positional",
      required: false,
      description: "The model of the lines that name none; :preset may follow",
    },
    output: {
      type: "string",
      alias: "o",
      valueHint: "folder",
      description: "Where results and files go (a folder named after the file)",
    },
    concurrency: { type: "string", valueHint: "count", description: "How many predictions at a time (10)" },
    rate: { type: "string", valueHint: "count/s|m|h", description: "How many are created in a time: 60/m" },
    "max-cost": {
      type: "string",
      valueHint: "amount",
      description: "Send nothing where the lines cost more, in the currency of the prices",
    },
    queue: {
      type: "string",
      valueHint: "redis://…",
      description: "A Redis server whose workers (corsac batch work) run the lines",
    },
    timeout: {
      type: "string",
      valueHint: "seconds",
      description: "How long to wait for each prediction; it goes on after that",
    },
    "allow-duplicates": {
      type: "boolean",
      description: "Allow lines with equal inputs; otherwise they are an error",
    },
    "retry-failed": { type: "boolean", description: "Run the lines again whose prediction failed" },
    "retry-uncertain": {
      type: "boolean",
      description: "Send lines again that got no answer, though they may have been created",
    },
    "dry-run": { type: "boolean", description: "Check the lines and count them; send nothing" },
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac batch run prompts.jsonl {model}", what: "a prediction for each line" },
    { line: "corsac batch run prompts.csv -o out/ --rate 60/m", what: "each line names its model" },
    { line: "corsac batch run prompts.jsonl {model} --dry-run", what: "only check the file" },
    {
      line: "corsac batch run prompts.jsonl {model} --retry-failed",
      what: "go on, and run the failed lines again",
    },
  ],
  async run({ args, environment }) {
    const json = args.json === true;
    const concurrency = parseWhole(args.concurrency ?? "10", "--concurrency", 1000);
    if (concurrency < 1)
      throw usageError(say`--concurrency takes a number from 1.`, undefined, "invalid-option");
    const catalog = await loadCatalog(environment);
    const model = args.model === undefined ? undefined : findModel(catalog, args.model);
    if (model !== undefined && !isFollowable(model.model.descriptor))
      throw cannotBeFollowed(model.model, originOf(catalog, model.model));
    const batch: Batch = {
      source: { path: resolve(environment.cwd, args.file), shown: args.file },
      folder: batchFolder(args.file, args.output, environment),
      catalog,
      model,
      modelName: args.model,
    };
    const most = args["max-cost"];
    const end = await runBatch(
      batch,
      {
        ...args,
        concurrency,
        rate: args.rate === undefined ? undefined : parseRate(args.rate),
        timeout: args.timeout === undefined ? undefined : parseSeconds(args.timeout, "--timeout"),
        allowDuplicates: args["allow-duplicates"] === true,
        retryFailed: args["retry-failed"] === true,
        retryUncertain: args["retry-uncertain"] === true,
        dryRun: args["dry-run"] === true,
        cost: most === undefined ? undefined : costLimit(parseCost(most), args.file),
        onResult: (result) => {
          if (json) environment.stdout.write(`${JSON.stringify(result)}\n`);
        },
      },
      environment,
    );
    if (args["dry-run"] === true) {
      const { total, succeeded, failed } = end.tally;
      const before = succeeded + failed;
      if (json) environment.stdout.write(`${JSON.stringify(end.tally, null, 2)}\n`);
      else
        environment.stdout.write(
          say`${total} ${total === 1 ? "line" : "lines"} checked, no faults. ${before} of ${total} ran in an earlier run. Nothing was sent.\n`,
        );
      return 0;
    }
    await writeContactSheet(batch.folder, args.file).catch((cause: unknown) =>
      writeWarnings([say`No contact sheet was written: ${systemReason(cause)}.`], environment),
    );
    await writeSummary(batch, end, { json, output: args.output, environment });
    return batchExit(end);
  },
});
