import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { nearest } from "../command/nearest.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { allModels } from "../models/catalog.js";
import { loadCatalog } from "../models/load-catalog.js";
import { modelSummary } from "../models/model-json.js";
import { renderModelList, searchCatalog } from "../models/render-list.js";
import { styleOf } from "../terminal/style.js";

export const listModels: Command = defineCommand({
  description: "List the models of the built-in services and of the project's specs/.",
  args: {
    search: { type: "positional", required: false, description: "Only models this word is found in" },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac models", what: "every model, by service" },
    { line: "corsac models audio", what: "those that make sound" },
    { line: "corsac models --json", what: "the same for a program" },
  ],
  async run({ args, environment }) {
    const catalog = await loadCatalog(environment);
    const found = searchCatalog(catalog, args.search);
    if (args.json === true) {
      environment.stdout.write(`${JSON.stringify(allModels(found).map(modelSummary), null, 2)}\n`);
      return exitCode.success;
    }
    if (found.services.length === 0) {
      const slugs = allModels(catalog).map(({ descriptor }) => descriptor.slug);
      const guesses = nearest(args.search ?? "", slugs);
      throw new CliError({
        code: "no-match",
        message: `No model mentions ${JSON.stringify(args.search)}.`,
        hint: guesses.length > 0 ? `Did you mean ${guesses.join(" or ")}?` : "corsac models lists them all.",
        exitCode: exitCode.usage,
      });
    }
    const style = styleOf(environment, environment.stdout);
    environment.stdout.write(renderModelList(found, style, environment.stdout.columns));
    return exitCode.success;
  },
});
