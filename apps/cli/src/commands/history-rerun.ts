import { type Command, defineCommand } from "../command/command.js";
import { usageError } from "../errors/usage-error.js";
import { findEntry } from "../history/find-entry.js";
import { say } from "../language/say.js";
import { findModel, findPreset } from "../models/find-model.js";
import { loadCatalog } from "../models/load-catalog.js";
import { carryOut } from "../run/carry-out.js";
import { runArguments } from "../run/run-arguments.js";
import { planRun } from "../run/run-plan.js";

export const rerunHistory: Command = defineCommand({
  description: "Run again what was run before; -i and a prompt change it.",
  args: {
    entry: {
      type: "positional",
      required: false,
      default: "1",
      description: "Its number in corsac history (1, the newest) or the id of the prediction",
    },
    prompt: { type: "positional", required: false, description: "Another prompt" },
    ...runArguments,
  },
  examples: [
    { line: "corsac history rerun", what: "the newest, again" },
    { line: "corsac history rerun 3 -i seed=1..4 -o out/", what: "the third, with other seeds" },
  ],
  async run({ args, every, environment }) {
    const entry = await findEntry(args.entry, environment);
    const { run } = entry;
    if (run === undefined || run.action !== undefined)
      throw usageError(
        say`${args.entry} is no run of a model.`,
        run?.action === undefined
          ? undefined
          : `It was an action: corsac predictions act ${run.action.on} ${run.action.name} ${run.action.choice ?? ""}`.trimEnd(),
        "not-a-run",
      );
    const given = new Set(every("field").map((assignment) => assignment.split("=")[0]));
    const missing = (run.omitted ?? []).filter((field) => !given.has(field));
    if (missing.length > 0)
      throw usageError(
        say`The history does not keep ${missing.join(", ")}: too long, or from standard input.`,
        say`Give it again: -i ${missing[0]}=…`,
        "not-kept",
      );
    const catalog = await loadCatalog(environment);
    const { model } = findModel(catalog, run.slug);
    const files = Object.entries(run.files).filter(([field]) => !given.has(field));
    const plan = await planRun(
      {
        model,
        preset: run.preset === undefined ? undefined : findPreset(model, run.preset),
        prompt: args.prompt,
        assignments: [...files.map(([field, path]) => `${field}=@${path}`), ...every("field")],
        file: undefined,
        base: run.input,
        extra: run.extra ?? {},
        number: every("number").at(-1),
      },
      environment,
    );
    return carryOut(plan, { args, every }, catalog, environment);
  },
});
