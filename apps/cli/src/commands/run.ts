import { type Command, defineCommand } from "../command/command.js";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { parseAssignment } from "../input/parse-assignment.js";
import { readExtra } from "../input/read-input.js";
import { say } from "../language/say.js";
import { type CatalogModel, type CatalogPreset, originOf } from "../models/catalog.js";
import { shellWord } from "../models/example-command.js";
import { findModel, findPreset } from "../models/find-model.js";
import { cannotBeFollowed, isFollowable } from "../models/followable.js";
import { loadCatalog } from "../models/load-catalog.js";
import { carryOut } from "../run/carry-out.js";
import { runArguments } from "../run/run-arguments.js";
import { planRun } from "../run/run-plan.js";
import { styleOf } from "../terminal/style.js";

interface Asking {
  readonly model: CatalogModel;
  readonly preset: CatalogPreset | undefined;
  /** The values of `-i`. */
  readonly assignments: readonly string[];
  readonly args: {
    readonly prompt?: string | undefined;
    readonly input?: string | undefined;
    readonly json?: unknown;
  };
}

/** Prompts a person at the terminal for values, where no prompt was given: `key=value`. */
async function askedFor(
  { model, preset, assignments, args }: Asking,
  { streams, stdout, stderr }: Environment,
): Promise<string[]> {
  const isGiven = args.prompt !== undefined || args.input !== undefined || args.json === true;
  if (isGiven || streams === undefined || !stdout.isTerminal) return [];
  const typed = assignments.map((one) => [parseAssignment(one).key, true]);
  const given = { ...preset?.defaults, ...preset?.input, ...Object.fromEntries(typed) };
  const [{ formFields }, { askInput }] = await Promise.all([
    import("../input/form-fields.js"),
    import("../input/ask-input.js"),
  ]);
  if (formFields(model.descriptor, given).needed.length === 0) return [];
  const asked = await askInput(model.descriptor, given, streams);
  const words = [...assignments, ...asked].map((one) => `-i ${shellWord(one)}`);
  const name = preset === undefined ? model.descriptor.slug : `${model.descriptor.slug}:${preset.name}`;
  stderr.write(say`The same again: corsac run ${[name, ...words].join(" ")}\n`);
  return asked;
}

export const runModel: Command = defineCommand({
  description: "Run a model and save what it makes; answers in words are printed as they arrive.",
  details:
    "The input is checked against the model's schema before anything is sent. A missing prompt is read from a pipe, or requested at a terminal together with the other fields. Ctrl-C cancels the prediction; a timeout (--timeout) only ends the waiting.",
  args: {
    model: {
      type: "positional",
      required: true,
      description: "Slug, id, public name, or a value of its own field for models; :preset may follow",
    },
    prompt: {
      type: "positional",
      required: false,
      description: "The text the model works from; @file for a file's content, - for standard input",
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
    ...runArguments,
  },
  examples: [
    { line: 'corsac run {model} "a paper lighthouse at dusk" -o lighthouse.webp', what: "one file" },
    {
      line: 'corsac run {model} "a harbour in fog" -i {setting} -o out/',
      what: "with another field set, into a folder",
    },
    { line: 'corsac run {model}:{preset} "a fox in the snow"', what: "with a preset" },
    {
      line: 'corsac run {seeded} "a fox" -i seed=1..8 -o out/',
      what: "eight predictions, one for each seed",
    },
    { line: 'echo "a fox" | corsac run {model} -o - | other-program', what: "in a pipe" },
    { line: 'corsac run {model} "a fox" --dry-run', what: "the request, without sending it" },
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
      throw usageError(
        say`The preset is given twice.`,
        say`Write ${args.model} without --preset.`,
        "preset-twice",
      );
    const preset = args.preset === undefined ? found.preset : findPreset(found.model, args.preset);
    const { descriptor } = found.model;
    if (!isFollowable(descriptor)) throw cannotBeFollowed(found.model, originOf(catalog, found.model));
    const chosen = found.choice === undefined ? [] : [`${found.choice.field}=${found.choice.value}`];
    const asked = await askedFor(
      { model: found.model, preset, assignments: [...chosen, ...every("field")], args },
      environment,
    );
    const plan = await planRun(
      {
        model: found.model,
        preset,
        prompt: args.prompt,
        assignments: [...chosen, ...every("field"), ...asked],
        file: args.input,
        extra: readExtra(every("extra")),
        number: every("number").at(-1),
      },
      environment,
    );
    if (found.choice !== undefined && args["json"] !== true) {
      const style = styleOf(environment, environment.stderr);
      const command = `corsac run ${descriptor.slug} -i ${chosen.join(" ")}`;
      environment.stderr.write(`${style.dim(say`Only ${descriptor.slug} offers it:`)} ${command}\n`);
    }
    for (const { field, value } of plan.chosen) {
      const style = styleOf(environment, environment.stderr);
      environment.stderr.write(`${style.dim(say`Taken, as none was given:`)} -i ${field}=${String(value)}\n`);
    }
    return carryOut(plan, { args, every }, catalog, environment);
  },
});
