import type { JournalEntry, RecoveredCreate } from "@corsac/core";
import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { requireHistory } from "../history/find-entry.js";
import type { HistoryEntry } from "../history/history-entry.js";
import { appendHistory } from "../history/write-history.js";
import { say } from "../language/say.js";
import { loadCatalog } from "../models/load-catalog.js";
import { resumeCommand } from "../predictions/resume-command.js";

const stateTexts: Readonly<Record<RecoveredCreate["state"], string>> = {
  created: "was created",
  absent: "was never created: it can be run again",
  refused: "was refused: it can be run again",
  uncertain:
    "may exist: the service has no list of predictions; check with the service before running it again",
};

/** The creates without a response, as entries of the client's journal. */
function unanswered(entries: readonly HistoryEntry[]): JournalEntry[] {
  return entries.flatMap(
    ({ run: _, saved: _s, error: _e, endedAt: _t, waiting: _w, notified: _d, ...entry }) =>
      entry.state === "sending" || entry.state === "uncertain" ? [{ ...entry, state: entry.state }] : [],
  );
}

export const recoverHistory: Command = defineCommand({
  description: "Look for creates that got no answer: a lost network, a machine that stopped.",
  details: "They are looked for in the service's list of predictions, where it has one. Nothing is created.",
  args: { ...connectionArguments, ...jsonArgument },
  examples: [{ line: "corsac history recover", what: "before running anything again" }],
  async run({ args, environment }) {
    const { stdout } = environment;
    const json = args.json === true;
    const open = unanswered(await requireHistory(environment));
    const [first] = open;
    if (first === undefined) {
      stdout.write(json ? "[]\n" : say`Everything in the history got an answer.\n`);
      return exitCode.success;
    }
    const catalog = await loadCatalog(environment);
    const service = catalog.services.find(({ descriptor }) => descriptor.name === first.service);
    const asked = service?.descriptor ?? { name: first.service, security: [] };
    const { client } = await connect(args, catalog, asked, environment);
    const recovered = await client.predictions.recover(open);
    for (const { entry, state, prediction } of recovered) {
      const id = prediction?.id;
      if (state === "created" && id !== undefined)
        await appendHistory({ nonce: entry.nonce, state, id }, environment);
      else if (state !== "uncertain")
        await appendHistory({ nonce: entry.nonce, state: "refused" }, environment);
      const next = prediction === undefined ? "" : `; fetch it with ${resumeCommand(prediction, catalog)}`;
      if (!json) stdout.write(say`${entry.model} of ${entry.sentAt} ${stateTexts[state]}${next}\n`);
    }
    if (json) stdout.write(`${JSON.stringify(recovered, null, 2)}\n`);
    return recovered.some(({ state }) => state === "uncertain") ? exitCode.failure : exitCode.success;
  },
});
