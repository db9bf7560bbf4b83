import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { findEntry } from "../history/find-entry.js";
import { renderEntry } from "../history/render-history.js";
import { styleOf } from "../terminal/style.js";

export const showHistory: Command = defineCommand({
  description: "Show a run: its input, its files, its result.",
  args: {
    entry: {
      type: "positional",
      required: false,
      default: "1",
      description: "Its number in corsac history (1, the newest) or the id of the prediction",
    },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac history show", what: "the newest" },
    { line: "corsac history show 3 --json", what: "the third, for a program" },
  ],
  async run({ args, environment }) {
    const entry = await findEntry(args.entry, environment);
    const { stdout } = environment;
    stdout.write(
      args.json === true
        ? `${JSON.stringify(entry, null, 2)}\n`
        : renderEntry(entry, styleOf(environment, stdout)),
    );
    return exitCode.success;
  },
});
