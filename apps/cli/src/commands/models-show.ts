import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { findModel } from "../models/find-model.js";
import { loadCatalog } from "../models/load-catalog.js";
import { modelDetails } from "../models/model-json.js";
import { renderModel } from "../models/render-model.js";
import { styleOf } from "../terminal/style.js";

export const showModel: Command = defineCommand({
  description: "Show a model: its fields in the page's order, its output, its presets and a command to try.",
  args: {
    model: {
      type: "positional",
      required: true,
      description: "Slug, id or public name; an ending is enough if only one has it",
    },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac models show {model}", what: "by its slug" },
    { line: "corsac models show {model} --json", what: "with the JSON Schemas of input and output" },
    { line: "corsac models show {model} --jq .input.schema.properties", what: "the schemas of its fields" },
  ],
  async run({ args, environment }) {
    const { model } = findModel(await loadCatalog(environment), args.model);
    const style = styleOf(environment, environment.stdout);
    const text =
      args.json === true
        ? `${JSON.stringify(modelDetails(model), null, 2)}\n`
        : renderModel(model, style, environment.stdout.columns);
    environment.stdout.write(text);
    return exitCode.success;
  },
});
