import type { ArgDef, ArgsDef } from "citty";
import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { connect } from "../connection/connect.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { readOutputTarget } from "../files/output-target.js";
import { say } from "../language/say.js";
import { describeFields } from "../models/describe-field.js";
import { shellWord } from "../models/example-command.js";
import { describeCatalog } from "../models/load-catalog.js";
import { type KnownOperation, methodAndPath } from "./find-operation.js";
import { type OperationInput, operationInputs } from "./operation-inputs.js";
import { readRequest } from "./read-request.js";
import { responseFailure } from "./response-failure.js";
import { callPages, sendCall } from "./send-call.js";
import { writeResponse } from "./write-response.js";

/** Options of `corsac call` for every operation. */
export const callArguments: ArgsDef = {
  document: {
    type: "string",
    valueHint: "file",
    description: "An OpenAPI document or a service's folder, for one that is not known here",
  },
  service: { type: "string", valueHint: "name", description: "Only operations of this service" },
  input: { type: "string", valueHint: "file", description: "The whole body; - for standard input" },
  output: {
    type: "string",
    alias: "o",
    valueHint: "file|folder",
    description: "Where a file goes; - for standard output",
  },
  force: { type: "boolean", description: "Write over files that are there" },
  paginate: { type: "boolean", description: "All pages of a list, one JSON value a line" },
  ...connectionArguments,
  ...jsonArgument,
};

function isBoolean({ schema }: OperationInput): boolean {
  return schema.type === "boolean";
}

/** The `--help` entry of an option, with the facts of its schema. */
function argumentOf(input: OperationInput): ArgDef {
  const { name, schema, required, description } = input;
  const [field] = describeFields({ properties: { [name]: schema }, required: required ? [name] : [] });
  const choices =
    field === undefined || field.choices.length === 0 ? [] : [`one of ${field.choices.join(", ")}`];
  const facts = [
    ...(field?.facts ?? []),
    ...choices,
    ...(input.place === "body" ? [] : [`in the ${input.place}`]),
  ];
  const helpText = [description.replace(/\s+/g, " "), facts.join(", ")]
    .filter((part) => part !== "")
    .join(" · ");
  if (isBoolean(input)) return { type: "boolean", description: helpText };
  const dashed = input.flag.replaceAll("_", "-");
  const alias = dashed === input.flag ? {} : { alias: dashed };
  return {
    type: "string",
    valueHint: (field?.type ?? "value").replaceAll(" ", "-"),
    description: helpText,
    ...alias,
  };
}

function exampleLine(operation: string, inputs: readonly OperationInput[]): string {
  const required = inputs.filter((input) => input.required).map(({ flag }) => `--${flag} …`);
  return ["corsac call", shellWord(operation), ...required].join(" ");
}

/** The command that calls one operation: its options are the operation's parameters and the fields of its body. */
export function operationCommand(name: string, operation: KnownOperation): Command {
  const { known, method, path } = operation;
  const described = operationInputs(operation, new Set([...Object.keys(callArguments), "help"]));
  const own = Object.fromEntries(described.inputs.map((input) => [input.flag, argumentOf(input)]));
  const helpText = [operation.operation["summary"], operation.operation["description"]].filter(
    (text) => typeof text === "string",
  );
  const args: ArgsDef = { ...own, ...callArguments };
  return defineCommand({
    description: [`${methodAndPath(operation)} of ${known.name}.`, ...helpText].join("\n"),
    ...(described.body === undefined ? {} : { details: say`The body is ${described.body.mediaType}.` }),
    args,
    examples: [{ line: exampleLine(name, described.inputs), what: "send it" }],
    async run({ args: given, every, environment }) {
      const text = (option: string): string | undefined => every(option).at(-1);
      const request = await readRequest(
        described,
        {
          every,
          flag: (option) => (typeof given[option] === "boolean" ? given[option] : undefined),
          input: text("input"),
        },
        environment,
      );
      const { catalog } = await describeCatalog([known]);
      const [service] = catalog.services;
      if (service === undefined)
        throw usageError(
          say`${known.origin} cannot be used.`,
          `Run corsac lint for the reason.`,
          "invalid-document",
        );
      const connection = {
        "base-url": text("base-url"),
        "api-key-file": text("api-key-file"),
        profile: text("profile"),
      };
      const isOpen =
        Array.isArray(operation.operation["security"]) && operation.operation["security"].length === 0;
      const asked = isOpen ? { name: known.name, security: [] } : service.descriptor;
      const { client } = await connect(connection, catalog, asked, environment);
      const interrupt = new AbortController();
      const stop = environment.onInterrupt(() =>
        interrupt.abort(
          new CliError({ code: "interrupted", message: say`Interrupted.`, exitCode: exitCode.interrupted }),
        ),
      );
      const sent = { ...request, signal: interrupt.signal };
      try {
        if (given["paginate"] === true) {
          for await (const page of callPages(client, service.descriptor, path, sent))
            environment.stdout.write(`${JSON.stringify(page)}\n`);
          return exitCode.success;
        }
        const verb = method.toUpperCase();
        const force = given["force"] === true;
        const output = text("output");
        const target =
          output === undefined ? undefined : await readOutputTarget(output, { cwd: environment.cwd, force });
        const { data, error, response } = await sendCall(client, service.descriptor, verb, path, sent);
        if (!response.ok) throw responseFailure(methodAndPath(operation), response, error);
        await writeResponse(data, {
          output,
          target,
          force,
          name: operation.id ?? known.name,
          environment,
        });
        return exitCode.success;
      } finally {
        stop();
      }
    },
  });
}
