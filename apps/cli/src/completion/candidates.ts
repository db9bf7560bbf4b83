import { allOperations, operationName } from "../call/find-operation.js";
import type { Command } from "../command/command.js";
import { type CommandGroup, isGroup } from "../command/command-tree.js";
import { describeCommand } from "../command/describe-command.js";
import { leadingValueOptions } from "../command/global-arguments.js";
import { resolveCommand } from "../command/resolve-command.js";
import { knownDocuments } from "../documents/known-documents.js";
import type { Environment } from "../environment.js";
import { inputField } from "../input/input-field.js";
import { allModels, type Catalog } from "../models/catalog.js";
import { findModel } from "../models/find-model.js";
import { describeCatalog } from "../models/load-catalog.js";
import { modelWord } from "../predictions/resume-command.js";

/** The catalog for completion; warnings of documents must not be printed among the candidates. */
async function loadQuietly({ cwd }: Environment): Promise<Catalog> {
  const { documents } = await knownDocuments(cwd);
  return (await describeCatalog(documents)).catalog;
}

function modelWords(catalog: Catalog, withPresets: boolean): string[] {
  return allModels(catalog).flatMap((model) => {
    const word = modelWord(model, catalog);
    return [word, ...(withPresets ? model.presets.map(({ name }) => `${word}:${name}`) : [])];
  });
}

/** `size=` for each field of a model, or its values once the name is typed: `size=1024x1024`. */
function fieldWords(catalog: Catalog, model: string | undefined, typed: string): string[] {
  if (model === undefined) return [];
  const { descriptor } = findModel(catalog, model).model;
  const [name = ""] = typed.split("=");
  if (!typed.includes("="))
    return Object.keys(descriptor.input.schema.properties ?? {}).map((field) => `${field}=`);
  const { schema } = inputField(descriptor, name);
  const values = schema?.type === "boolean" ? [true, false] : (schema?.enum ?? schema?.items?.enum ?? []);
  return values.map((value) => `${name}=${String(value)}`);
}

/** Values of an option of any command, by the option's name. */
const optionValues: Readonly<Record<string, (catalog: Catalog) => readonly string[]>> = {
  "--service": ({ services }) => services.map(({ descriptor }) => descriptor.name),
  "--model": (catalog) => modelWords(catalog, false),
  "--kind": (catalog) => [...new Set(allModels(catalog).map(({ descriptor }) => descriptor.media))],
};

/** The positional arguments of a command, without options and their values. */
function places(words: readonly string[], command: Command): string[] {
  const { options } = describeCommand([], command);
  const taking = new Set(
    options.flatMap(({ name, aliases, value }) => (value === undefined ? [] : [name, ...aliases])),
  );
  return words.filter((word, index) => !word.startsWith("-") && !taking.has(words[index - 1] ?? ""));
}

async function ofCommand(
  path: readonly string[],
  command: Command,
  before: readonly string[],
  typed: string,
  environment: Environment,
): Promise<string[]> {
  const special = await command.specialize?.(before, environment);
  const shown = special?.command ?? command;
  const { options } = describeCommand(path, shown);
  const previous = before.at(-1) ?? "";
  const asked = options.find(({ name, aliases }) => [name, ...aliases].includes(previous));
  const given = places(before, shown);
  if (asked?.value !== undefined) {
    if (asked.name === "--field") return fieldWords(await loadQuietly(environment), given[0], typed);
    const values = optionValues[asked.name];
    return values === undefined ? [] : [...values(await loadQuietly(environment))];
  }
  if (typed.startsWith("-")) return options.map(({ name }) => name);
  if (special !== undefined) return [];
  const positionals = Object.keys(command.args).filter((name) => command.args[name]?.type === "positional");
  const place = positionals[given.length];
  if (place === "model") return modelWords(await loadQuietly(environment), path.includes("run"));
  if (place === "operation") {
    const all = allOperations((await knownDocuments(environment.cwd)).documents);
    return all.flatMap((one) => (one.id === undefined ? [] : [operationName(one, all)]));
  }
  return [];
}

/**
 * The completions of the last argument: commands, options, models with presets, fields with their values, operations.
 * Empty where the shell completes better, for example files.
 */
export async function candidates(
  words: readonly string[],
  tree: CommandGroup,
  environment: Environment,
): Promise<string[]> {
  const typed = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const { node, path, rest } = resolveCommand(tree, before, leadingValueOptions);
  const fallback = isGroup(node) && node.fallback !== undefined ? node.commands[node.fallback] : undefined;
  const leaf = isGroup(node) ? fallback : node;
  const own =
    leaf === undefined || isGroup(leaf)
      ? []
      : await ofCommand(path, await leaf.load(), rest, typed, environment);
  const below = isGroup(node) && rest.length === 0 ? Object.keys(node.commands) : [];
  return [...below, ...own].filter((word) => word.startsWith(typed));
}
