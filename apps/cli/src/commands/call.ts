import { allOperations, findOperation, methodAndPath, operationName } from "../call/find-operation.js";
import { callArguments, operationCommand } from "../call/operation-command.js";
import { aliasesOf } from "../command/argument-aliases.js";
import { checkArguments } from "../command/check-arguments.js";
import type { Command, SpecialCommand } from "../command/command.js";
import { nearest } from "../command/nearest.js";
import type { KnownDocument } from "../documents/known-document.js";
import { sandboxDocuments } from "../documents/sandbox-documents.js";
import type { Environment } from "../environment.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { shellWord } from "../models/example-command.js";
import { styleOf } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";

/** Options of `corsac call` that take a value: the argument after one is not the operation. */
const valueOptions = new Set(
  Object.entries(callArguments).flatMap(([name, definition]) =>
    definition.type === "string" ? [`--${name}`, ...aliasesOf(definition).map((alias) => `-${alias}`)] : [],
  ),
);

/** Separates the operation's name from the other arguments. */
function split(words: readonly string[]): { name: string | undefined; rest: string[] } {
  const index = words.findIndex(
    (word, at) => !word.startsWith("-") && !valueOptions.has(words[at - 1] ?? ""),
  );
  return index < 0
    ? { name: undefined, rest: [...words] }
    : { name: words[index], rest: words.filter((_, at) => at !== index) };
}

/** The values of an option, at any position. */
function valuesOf(option: string, words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    return words[at - 1] === option ? [word] : [];
  });
}

/** The documents of `--document`, else all known ones; with `--service` only those of that service. */
async function documentsOf(words: readonly string[], environment: Environment): Promise<KnownDocument[]> {
  const documents = await sandboxDocuments(valuesOf("--document", words), environment);
  const service = valuesOf("--service", words).at(-1);
  if (service === undefined) return documents;
  const named = documents.filter(({ name }) => name === service);
  if (named.length > 0) return named;
  const names = documents.map(({ name }) => name);
  const [guess] = nearest(service, names);
  throw usageError(
    say`There is no service ${JSON.stringify(service)} here.`,
    guess === undefined ? say`There is ${names.join(", ")}.` : say`Did you mean ${guess}?`,
    "unknown-service",
  );
}

async function special(
  words: readonly string[],
  environment: Environment,
): Promise<SpecialCommand | undefined> {
  const { name, rest } = split(words);
  if (name === undefined) return undefined;
  const documents = await documentsOf(words, environment);
  const operation = findOperation(documents, name);
  return { word: shellWord(name), command: operationCommand(name, operation), rest };
}

/** Lists the operations that can be called. */
async function list(words: readonly string[], environment: Environment): Promise<void> {
  const { positionals: _ } = checkArguments(words, callArguments, false);
  const operations = allOperations(await documentsOf(words, environment));
  const { stdout } = environment;
  if (words.includes("--json")) {
    const plain = operations.map((one) => ({
      service: one.known.name,
      operation: operationName(one, operations),
      method: one.method.toUpperCase(),
      path: one.path,
      summary: one.operation["summary"],
    }));
    stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
    return;
  }
  const style = styleOf(environment, stdout);
  const services = [...new Set(operations.map(({ known }) => known))];
  const lines = services.flatMap((known, index) => [
    ...(index === 0 ? [] : [""]),
    `${style.bold(known.name)} ${style.dim(`(${known.origin})`)}`,
    ...renderTable(
      operations
        .filter((one) => one.known === known)
        .map((one) => [style.cyan(operationName(one, operations)), methodAndPath(one)]),
      { width: stdout.columns },
    ),
  ]);
  stdout.write(`${lines.join("\n")}\n`);
}

export const callOperation: Command = {
  description: "Call any operation of a service's document.",
  details:
    "Its options are the operation's parameters and the fields of its body: corsac call <operation> --help lists them. Key=@file takes a file. Without an operation it lists all that there are.",
  args: {
    operation: {
      type: "positional",
      required: false,
      description: "Its id, service/id, or method and path in quotes: 'GET /v1/models'",
    },
    ...callArguments,
  },
  rest: undefined,
  examples: [
    { line: "corsac call", what: "what can be called" },
    { line: "corsac call createSpeech --help", what: "what it takes" },
    { line: "corsac call createSpeech --input body.json -o speech.mp3", what: "with the body from a file" },
    { line: "corsac call 'GET /v1/models' --document openapi.json", what: "of a document of your own" },
  ],
  specialize: special,
  async execute(words, environment) {
    const found = await special(words, environment);
    if (found !== undefined) return found.command.execute(found.rest, environment);
    await list(words, environment);
    return exitCode.success;
  },
};
