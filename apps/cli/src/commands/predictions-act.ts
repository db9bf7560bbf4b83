import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { readOutputTarget } from "../files/output-target.js";
import { unsavedWords } from "../files/save-outputs.js";
import { endingSeen } from "../history/ending-of.js";
import { recordCreate, recordLater } from "../history/write-history.js";
import { parseSeconds } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { loadCatalog } from "../models/load-catalog.js";
import { checkActionInput } from "../predictions/action-input.js";
import { actionLines, offeredActions } from "../predictions/actions.js";
import { findPrediction } from "../predictions/find-prediction.js";
import { finishPrediction, writeFinished } from "../predictions/finish-prediction.js";
import { outputArguments, ownerArguments } from "../predictions/output-arguments.js";
import { predictionSlug } from "../predictions/prediction-slug.js";
import { wordsOf } from "../predictions/print-words.js";
import { writeStarted } from "../predictions/write-started.js";
import { styleOf } from "../terminal/style.js";

export const actOnPrediction: Command = defineCommand({
  description:
    "Do something with what a prediction made, such as an upscale: it starts another prediction, which is waited for and saved.",
  details: "Without an action it lists those that there are, and what each takes.",
  args: {
    id: { type: "positional", required: true, description: "The id of a prediction that is done" },
    action: { type: "positional", required: false, description: "What to do" },
    choice: {
      type: "positional",
      required: false,
      description: "What the action takes: one of its choices, such as a button, or a text",
    },
    ...outputArguments,
    wait: {
      type: "boolean",
      default: true,
      negativeDescription: "Only start it; print the new prediction's id",
    },
    ...ownerArguments,
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac predictions act 1320098173412546", what: "what can be done with it" },
    { line: "corsac predictions act 1320098173412546 press U1 -o large.png", what: "press its button U1" },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const { id, model, service, action, choice } = args;
    const found = await findPrediction(
      { id, model, service, command: "predictions act" },
      catalog,
      environment,
    );
    const timeout = args.timeout === undefined ? undefined : parseSeconds(args.timeout, "--timeout");
    const json = args.json === true;
    const slug = found.model?.descriptor.slug ?? "";
    const acted = { name: action ?? "", on: id, ...(choice === undefined ? {} : { choice }) };
    const record = recordCreate({ slug, input: {}, files: {}, action: acted }, environment);
    const { client } = await connect(args, catalog, found.target.service, environment, record);
    const prediction = await client.predictions.get(found.reference, found.target);
    const seen = recordLater(found.entry, environment);
    if (action === undefined) {
      const actions = await offeredActions(prediction);
      await seen.end(endingSeen(prediction, environment));
      const style = styleOf(environment, environment.stdout);
      const lines = actionLines(prediction, actions, catalog, style);
      environment.stdout.write(
        json
          ? `${JSON.stringify({ actions }, null, 2)}\n`
          : `${lines.length === 0 ? say`Nothing can be done with it.` : lines.join("\n")}\n`,
      );
      return exitCode.success;
    }
    checkActionInput(prediction, { name: action, choice }, catalog);
    const force = args.force === true;
    const target = args.wait
      ? await readOutputTarget(args.output, { cwd: environment.cwd, force })
      : undefined;
    const started = prediction
      .act(action, choice)
      .finally(() => seen.end(endingSeen(prediction, environment)));
    if (target === undefined) {
      writeStarted(await started, { json, catalog, environment });
      return exitCode.success;
    }
    const { model: maker } = found.target;
    const finished = await finishPrediction(started, {
      environment,
      catalog,
      timeout,
      target,
      force,
      slug: (next) => predictionSlug(catalog, next),
      words: async (output) => (maker === undefined ? undefined : wordsOf(maker, output)),
      unsaved: unsavedWords({ json, output: args.output }),
      record,
      announce: true,
    });
    writeFinished(finished, { json: args.json === true, catalog, environment });
    return exitCode.success;
  },
});
