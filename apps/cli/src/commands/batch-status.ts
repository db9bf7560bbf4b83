import { resolve } from "node:path";
import { batchFolder, readFacts } from "../batch/batch-folder.js";
import { readState } from "../batch/batch-state.js";
import { batchWords } from "../batch/batch-summary.js";
import { countBatch } from "../batch/count-batch.js";
import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

export const batchStatus: Command = defineCommand({
  description: "Show the state of a batch: finished lines, failures with their reasons, and remaining lines.",
  args: {
    file: { type: "positional", required: true, description: "The file of the batch" },
    output: {
      type: "string",
      alias: "o",
      valueHint: "folder",
      description: "The folder of its results (one named after the file)",
    },
    ...jsonArgument,
  },
  examples: [{ line: "corsac batch status prompts.jsonl", what: "while it runs, too" }],
  async run({ args, environment }) {
    const folder = batchFolder(args.file, args.output, environment);
    const facts = await readFacts(folder);
    if (facts === undefined)
      throw usageError(
        say`${folder.shown} holds no batch.`,
        say`Run it first: corsac batch run ${args.file}, or name its folder with -o.`,
        "unknown-batch",
      );
    const source = { path: resolve(environment.cwd, args.file), shown: args.file };
    const counts = await countBatch(folder, await readState(folder), source);
    const words = { source, folder, modelName: facts.model ?? undefined };
    const again = `corsac batch run ${batchWords(words, args.output)}`;
    if (args.json === true) {
      environment.stdout.write(`${JSON.stringify({ folder: folder.path, ...counts }, null, 2)}\n`);
      return exitCode.success;
    }
    const { stdout, stderr } = environment;
    const { total, succeeded, failed, open, uncertain, left, errors } = counts;
    const rows = { succeeded, failed, running: open, "may exist": uncertain, "not begun": left };
    const shown = Object.entries(rows).filter(([, count]) => count > 0);
    stdout.write(
      `${total} ${total === 1 ? "line" : "lines"}: ${shown.map(([word, count]) => `${count} ${word}`).join(", ")}\n`,
    );
    for (const { code, count, line, message } of errors)
      stdout.write(say`  ${count} × ${code}, first ${args.file}:${line}: ${message.split("\n")[0]}\n`);
    if (left + open > 0) stderr.write(say`Go on: ${again}\n`);
    if (failed > 0) stderr.write(say`Run the failed lines again: ${again} --retry-failed\n`);
    return exitCode.success;
  },
});
