import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { nearest } from "../command/nearest.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { allModels, type Catalog } from "../models/catalog.js";
import { loadCatalog } from "../models/load-catalog.js";
import { modelSummary } from "../models/model-json.js";
import { renderModelList } from "../models/render-list.js";
import { type CatalogSearch, searchCatalog, synonymsOf } from "../models/search-catalog.js";
import { styleOf } from "../terminal/style.js";

const kinds = ["image", "audio", "video", "text", "file"];

function mediaKind(kind: string | undefined): string | undefined {
  if (kind === undefined || kinds.includes(kind)) return kind;
  const [guess] = nearest(kind, kinds);
  throw new CliError({
    code: "unknown-kind",
    message: say`Models make no ${JSON.stringify(kind)}.`,
    hint: say`${guess === undefined ? "" : say`Did you mean ${guess}? `}--kind takes ${kinds.join(", ")}.`,
    exitCode: exitCode.usage,
  });
}

/** The service of that name; throws an error that lists the existing ones. */
function serviceName(catalog: Catalog, name: string | undefined): string | undefined {
  const names = catalog.services.map(({ descriptor }) => descriptor.name);
  if (name === undefined || names.includes(name)) return name;
  const [guess] = nearest(name, names);
  throw new CliError({
    code: "unknown-service",
    message: say`There is no service ${JSON.stringify(name)} here.`,
    hint: guess === undefined ? say`There is ${names.join(", ")}.` : say`Did you mean ${guess}?`,
    exitCode: exitCode.usage,
  });
}

function nothing({ words = [], kind, service }: CatalogSearch): string {
  const conditions = [
    ...words.map((word) => `mentions ${JSON.stringify(word)}`),
    ...(kind === undefined ? [] : [`makes ${kind}`]),
  ];
  return `No model${service === undefined ? "" : ` of ${service}`} ${conditions.join(" and ")}.`;
}

function wayOn(catalog: Catalog, words: readonly string[]): string {
  const slugs = allModels(catalog).map(({ descriptor }) => descriptor.slug);
  const guesses = words.flatMap((word) => nearest(word, slugs));
  if (guesses.length > 0) return `Did you mean ${guesses.join(" or ")}?`;
  const also = [...new Set(words.flatMap(synonymsOf))];
  const looked = also.length === 0 ? "" : `Looked for ${also.join(", ")}, too.\n`;
  return `${looked}corsac models lists them all.`;
}

export const listModels: Command = defineCommand({
  description: "List the models of the built-in services and of the project's specs/.",
  args: {
    kind: {
      type: "string",
      valueHint: "image|audio|video|text|file",
      description: "Only models that make this",
    },
    service: { type: "string", valueHint: "name", description: "Only models of this service" },
    ...jsonArgument,
  },
  rest: {
    name: "[words…]",
    description: "Only models that all of these words are found in, or words that mean the same",
  },
  examples: [
    { line: "corsac models", what: "every model, by service" },
    { line: "corsac models 歌词", what: "those that mention a word, in English or Chinese" },
    { line: "corsac models --kind video", what: "those that make video" },
    { line: "corsac models 视频 图片 --service {service}", what: "all of it must hold" },
    { line: "corsac models --json", what: "the same for a program" },
  ],
  async run({ args, positionals, environment }) {
    const catalog = await loadCatalog(environment);
    const words = positionals.flatMap((word) => word.split(/\s+/)).filter((word) => word !== "");
    const search = { words, kind: mediaKind(args.kind), service: serviceName(catalog, args.service) };
    const found = searchCatalog(catalog, search);
    if (args.json === true) {
      environment.stdout.write(`${JSON.stringify(allModels(found).map(modelSummary), null, 2)}\n`);
      return exitCode.success;
    }
    if (found.services.length === 0) {
      throw new CliError({
        code: "no-match",
        message: nothing(search),
        hint: wayOn(catalog, words),
        exitCode: exitCode.usage,
      });
    }
    const style = styleOf(environment, environment.stdout);
    environment.stdout.write(renderModelList(found, style, environment.stdout.columns));
    return exitCode.success;
  },
});
