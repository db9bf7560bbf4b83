import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { readOutputTarget } from "../files/output-target.js";
import { parseSeconds } from "../input/parse-number.js";
import { readExtra, readInput } from "../input/read-input.js";
import { findModel, findPreset } from "../models/find-model.js";
import { loadCatalog } from "../models/load-catalog.js";
import { runnableModel } from "../models/runnable-model.js";
import { finishPrediction } from "../predictions/finish-prediction.js";
import { outputArguments } from "../predictions/output-arguments.js";
import { resumeCommand } from "../predictions/resume-command.js";
import { styleOf } from "../terminal/style.js";

export const runModel: Command = defineCommand({
  description: "Run a model and save what it makes.",
  details:
    "The input is checked against the model's schema before anything is sent. Ctrl-C cancels the prediction; running out of time (--timeout) only stops waiting.",
  args: {
    model: {
      type: "positional",
      required: true,
      description: "Slug, id, public name, or a value of its own field for models; :preset may follow",
    },
    prompt: { type: "positional", required: false, description: "The text the model works from" },
    field: {
      type: "string",
      alias: "i",
      valueHint: "key=value",
      description: "A field of the input; key=@file takes a file's content; may be repeated",
    },
    extra: {
      type: "string",
      valueHint: "key=value",
      description: "A field the model's documentation does not list, sent unchecked; may be repeated",
    },
    input: {
      type: "string",
      valueHint: "file.json",
      description: "The whole input as a JSON file; - for standard input",
    },
    preset: { type: "string", valueHint: "name", description: "A named input of the model" },
    ...outputArguments,
    wait: {
      type: "boolean",
      default: true,
      negativeDescription: "Only start it; print the prediction's id",
    },
    ...connectionArguments,
    ...jsonArgument,
  },
  examples: [
    { line: 'corsac run {model} "a paper lighthouse at dusk" -o lighthouse.webp', what: "one file" },
    {
      line: 'corsac run {model} "a harbour in fog" -i {setting} -o out/',
      what: "with another field set, into a folder",
    },
    { line: 'corsac run {model}:{preset} "a fox in the snow"', what: "with a preset" },
    { line: "corsac run {model} --input input.json --json", what: "for a program: prediction and files" },
    {
      line: 'corsac run {model} "a harbour" --no-wait',
      what: "start it; corsac predictions wait <id> fetches it",
    },
  ],
  async run({ args, every, environment }) {
    const catalog = await loadCatalog(environment);
    const found = findModel(catalog, args.model);
    if (found.preset !== undefined && args.preset !== undefined)
      throw usageError("The preset is given twice.", `Write ${args.model} without --preset.`, "preset-twice");
    const preset = args.preset === undefined ? found.preset : findPreset(found.model, args.preset);
    const { descriptor } = found.model;
    const chosen = found.choice === undefined ? [] : [`${found.choice.field}=${found.choice.value}`];
    const sources = { file: args.input, assignments: [...chosen, ...every("field")], prompt: args.prompt };
    const input = await readInput(sources, descriptor, environment);
    const extra = readExtra(every("extra"));
    const model = await runnableModel(found.model, preset);
    const timeout = args.timeout === undefined ? undefined : parseSeconds(args.timeout, "--timeout");
    const { client } = await connect(args, catalog, descriptor.service, environment);
    const json = args.json === true;
    if (found.choice !== undefined && !json) {
      const style = styleOf(environment, environment.stderr);
      const command = `corsac run ${descriptor.slug} -i ${chosen.join(" ")}`;
      environment.stderr.write(`${style.dim(`Only ${descriptor.slug} offers it:`)} ${command}\n`);
    }
    if (!args.wait) {
      const prediction = await client.predictions.create(model, input, { extra });
      environment.stdout.write(json ? `${JSON.stringify({ prediction }, null, 2)}\n` : `${prediction.id}\n`);
      const style = styleOf(environment, environment.stderr);
      if (!json)
        environment.stderr.write(`${style.dim("Fetch it with")} ${resumeCommand(prediction, catalog)}\n`);
      return exitCode.success;
    }
    const target = await readOutputTarget(args.output, environment.cwd);
    await finishPrediction(client.predictions.create(model, input, { extra }), {
      environment,
      catalog,
      timeout,
      target,
      json,
      force: args.force === true,
      slug: () => descriptor.slug,
    });
    return exitCode.success;
  },
});
