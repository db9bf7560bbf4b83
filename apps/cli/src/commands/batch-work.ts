import { resolve } from "node:path";
import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { prepareFolder } from "../files/write-new-file.js";
import { parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { loadCatalog } from "../models/load-catalog.js";
import { openRedis } from "../queue/open-redis.js";
import { sharedJournal } from "../queue/run-queued.js";
import { workProgress } from "../queue/work-progress.js";
import { workerId, workQueue } from "../queue/work-queue.js";

export const workBatchQueue: Command = defineCommand({
  description: "Run lines of batches that are in a queue, until Ctrl-C.",
  details:
    "Any number of workers on any number of machines take lines from one Redis server, to which corsac batch run --queue gives them. The lines of a worker that ends go to the others, and none is paid for twice. Each worker uses its own gateway settings, and writes the files of outputs into its own folder: one that all machines share, or else the results name machine and folder. Ctrl-C waits for what is running; twice stops at once. Needs the packages bullmq and ioredis.",
  args: {
    queue: {
      type: "positional",
      required: true,
      description: "The Redis server: redis://host:port, its password in CORSAC_REDIS_PASSWORD",
    },
    output: {
      type: "string",
      alias: "o",
      valueHint: "folder",
      description: "Where the files of outputs go (the current folder)",
    },
    concurrency: { type: "string", valueHint: "count", description: "How many predictions at a time (10)" },
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    {
      line: "corsac batch work redis://127.0.0.1:6379 -o prompts-batch",
      what: "into the folder of the batch",
    },
  ],
  async run({ args, environment }) {
    const concurrency = parseWhole(args.concurrency ?? "10", "--concurrency", 1000);
    if (concurrency < 1)
      throw usageError(say`--concurrency takes a number from 1.`, undefined, "invalid-option");
    const shown = args.output ?? ".";
    const folder = resolve(environment.cwd, shown);
    await prepareFolder(folder, shown);
    const catalog = await loadCatalog(environment);
    const connection = await openRedis(args.queue, environment);
    try {
      const id = workerId(environment.pid);
      const journal = sharedJournal(id);
      const [first] = catalog.services;
      const secured = catalog.services.find(({ descriptor }) => descriptor.security.length > 0);
      const service = (secured ?? first)?.descriptor;
      if (service === undefined) throw new Error("There is no service.");
      const { client } = await connect(args, catalog, service, environment, journal);
      environment.stderr.write(say`Waiting for lines at ${connection.shown}.\n`);
      const progress = workProgress(environment);
      const stopped = await workQueue(connection, {
        id,
        catalog,
        client,
        journal,
        folder,
        concurrency,
        environment,
        onOutcome(outcome) {
          if (outcome.kind !== "result") return;
          progress.count(outcome.result.state);
          if (args.json === true) environment.stdout.write(`${JSON.stringify(outcome.result)}\n`);
        },
      }).finally(progress.stop);
      if (stopped === undefined) return exitCode.success;
      const { hint, ...known } = stopped;
      throw new CliError({ ...known, ...(hint === undefined ? {} : { hint }) });
    } finally {
      connection.client.disconnect();
    }
  },
});
