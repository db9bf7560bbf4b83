import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { JsonValue } from "@corsac/importer/document";
import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { allowedReferences } from "../documents/allowed-references.js";
import { readArguments } from "../documents/read-arguments.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { applyActions } from "../lint/apply-actions.js";
import { serviceFolder } from "../sources/service-folder.js";

async function readAnswer(path: string, shown: string): Promise<JsonValue> {
  const failed = (message: string, hint: string, cause: unknown): CliError =>
    new CliError({ code: "unreadable-answer", message, hint, exitCode: exitCode.usage, cause });
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw failed(say`${shown} cannot be read.`, say`Give the file that holds the saved answer.`, cause);
  });
  try {
    const answer: JsonValue = JSON.parse(text);
    return answer;
  } catch (cause) {
    throw failed(say`${shown} is not JSON.`, say`Save the answer's body, without headers.`, cause);
  }
}

export const learnFromAnswer: Command = defineCommand({
  description: "Fill what the pages leave out of an answer from a real one that was saved.",
  details:
    "Writes an action to the service's overlay.yaml with its source: the schema of the response, and the response as its example. Keys, tokens and signatures in addresses are masked. If the pages describe the response, only the missing fields are added. If a type differs from the pages, --overrule accepts the type of the response.",
  args: {
    answer: { type: "positional", required: true, description: "The saved answer, as JSON" },
    operation: {
      type: "string",
      alias: "o",
      valueHint: "operation",
      description: "What it answers: an operationId, or a method and a path",
    },
    service: { type: "string", alias: "s", valueHint: "name", description: "The service it belongs to" },
    specs: { type: "string", valueHint: "folder", description: "The folder of all services (specs)" },
    overrule: { type: "boolean", description: "Use the type of the response where it differs from the page" },
    "dry-run": { type: "boolean", description: "Show the action; write nothing" },
    ...jsonArgument,
  },
  examples: [
    {
      line: 'corsac learn answer.json --service acme --operation "GET /v1/tasks/{id}"',
      what: "what a query really answers",
    },
  ],
  async run({ args, environment }) {
    const { operation, service } = args;
    if (operation === undefined || service === undefined) {
      const missing = operation === undefined ? "which operation it answers" : "which service it belongs to";
      const hint = operation === undefined ? '--operation "GET /v1/tasks/{id}"' : "--service acme";
      throw usageError(say`Say ${missing}.`, hint, "missing-argument");
    }
    const { folder, shown } = await serviceFolder(service, args.specs, environment.cwd);
    const answer = await readAnswer(resolve(environment.cwd, args.answer), args.answer);
    const allowed = await allowedReferences([], environment.cwd);
    const [read] = await readArguments([shown], environment.cwd, allowed);
    if (read?.service === undefined)
      throw usageError(
        say`${join(shown, "pages")} does not exist.`,
        say`Put the pages into ${folder} first.`,
        "no-pages",
      );
    const { learnAnswer, formatActions } = await import("@corsac/importer");
    const learned = learnAnswer(read.document, {
      operation,
      answer,
      file: basename(args.answer),
      overrule: args.overrule === true,
    });
    const { stdout } = environment;
    const written = args["dry-run"] === true ? undefined : await applyActions(read, [learned]);
    if (args.json === true)
      stdout.write(
        `${JSON.stringify({ action: learned.action, written: written?.file ?? null }, null, 2)}\n`,
      );
    else if (written === undefined) stdout.write(formatActions([learned.action], "  "));
    else stdout.write(say`Wrote ${learned.subject} to ${written.file}\n`);
    return exitCode.success;
  },
});
