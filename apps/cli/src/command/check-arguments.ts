import { type ParseArgsConfig, parseArgs } from "node:util";
import type { ArgsDef } from "citty";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { aliasesOf } from "./argument-aliases.js";
import { nearest } from "./nearest.js";

/** A valid command line. */
export interface CheckedArguments {
  positionals: string[];
  /** Every value of every option, by the option's full name. */
  values: Map<string, string[]>;
}

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig["options"]>;

interface Options {
  config: ParseArgsOptionsConfig;
  /** Short and long spelling → full name. */
  names: Map<string, string>;
}

function readOptions(args: ArgsDef): Options {
  const config: ParseArgsOptionsConfig = {};
  const names = new Map<string, string>();
  for (const [name, definition] of Object.entries(args)) {
    if (definition.type === "positional") continue;
    const type = definition.type === "boolean" ? "boolean" : "string";
    const aliases = aliasesOf(definition);
    const short = aliases.find((alias) => alias.length === 1);
    config[name] = { type, ...(short === undefined ? {} : { short }) };
    names.set(name, name);
    for (const alias of aliases) names.set(alias, name);
    for (const alias of aliases.filter((each) => each.length > 1)) config[alias] = { type };
  }
  return { config, names };
}

function unknownOption(rawName: string, names: ReadonlyMap<string, string>): Error {
  const known = [...new Set(names.values())];
  const [guess] = nearest(rawName.replace(/^-+/, ""), known);
  const hint = guess === undefined ? "--help lists the options of this command." : `Did you mean --${guess}?`;
  return usageError(say`There is no option ${rawName} here.`, hint, "unknown-option");
}

/**
 * Rejects unknown options, options without their value, and missing or surplus positional arguments (citty accepts all
 * but the third), and collects the values of repeated options (of which citty keeps the last).
 */
export function checkArguments(
  rawArguments: readonly string[],
  args: ArgsDef,
  allowsRest: boolean,
): CheckedArguments {
  const { config, names } = readOptions(args);
  const { tokens } = parseArgs({
    args: [...rawArguments],
    options: config,
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = names.get(token.name);
    if (name === undefined) throw unknownOption(token.rawName, names);
    const type = config[name]?.type;
    if (type === "string" && token.value === undefined)
      throw usageError(say`${token.rawName} needs a value.`, undefined, "missing-value");
    if (token.value !== undefined) values.set(name, [...(values.get(name) ?? []), token.value]);
  }
  const named = Object.entries(args).filter(([, definition]) => definition.type === "positional");
  const missing = named.find(([, definition], index) => {
    return definition.required !== false && positionals[index] === undefined;
  });
  if (missing !== undefined)
    throw usageError(say`<${missing[0]}> is missing.`, missing[1].description, "missing-argument");
  const surplus = positionals[named.length];
  if (!allowsRest && surplus !== undefined)
    throw usageError(
      say`${JSON.stringify(surplus)} is one argument too many.`,
      say`Put quotes around a text that has spaces.`,
      "surplus-argument",
    );
  return { positionals, values };
}
