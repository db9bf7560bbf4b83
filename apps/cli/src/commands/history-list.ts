import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { requireHistory } from "../history/find-entry.js";
import { historyFile } from "../history/history-file.js";
import { countDamage } from "../history/read-history.js";
import { renderHistory } from "../history/render-history.js";
import { parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { styleOf } from "../terminal/style.js";
import { writeWarnings } from "../terminal/warnings.js";

export const listHistory: Command = defineCommand({
  description: "List the runs of this machine, the newest first.",
  details:
    'Everything that is created is recorded before it is sent. "unanswered" is a create that got no answer: corsac history recover looks for it.',
  args: {
    limit: { type: "string", valueHint: "number", description: "How many at most (20)" },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac history", what: "the latest 20" },
    { line: "corsac history --limit 1000 --json", what: "for a program" },
  ],
  async run({ args, environment }) {
    const limit = parseWhole(args.limit ?? "20", "--limit");
    const entries = (await requireHistory(environment)).slice(0, limit);
    const { stdout } = environment;
    const damaged = await countDamage(environment);
    if (damaged > 0)
      writeWarnings(
        [say`${damaged} lines of the history ${historyFile(environment.variables)} cannot be read.`],
        environment,
      );
    if (args.json === true) stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
    else if (entries.length === 0 && damaged === 0) stdout.write(say`Nothing was run yet.\n`);
    else stdout.write(renderHistory(entries, styleOf(environment, stdout), stdout.columns));
    return entries.length === 0 && damaged > 0 ? exitCode.failure : exitCode.success;
  },
});
