import type { RunningSandbox } from "@corsac/sandbox/node";
import { type Command, defineCommand } from "../command/command.js";
import { sandboxDocuments } from "../documents/sandbox-documents.js";
import { exitCode } from "../errors/exit-code.js";
import { parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import { unfollowable } from "../models/followable.js";
import { describeCatalog } from "../models/load-catalog.js";
import { sandboxBanner } from "../sandbox/banner.js";
import { sandboxLogger } from "../sandbox/sandbox-logger.js";
import { sharedOperations } from "../sandbox/shared-operations.js";
import { styleOf } from "../terminal/style.js";
import { writeWarnings } from "../terminal/warnings.js";
import { untilInterrupt } from "../until-interrupt.js";

export const serveSandbox: Command = defineCommand({
  description:
    "Serve models offline: a gateway on this machine that behaves as the documents describe, with generated pictures and sounds.",
  details:
    "Without arguments it serves the built-in services and those of specs/. No response comes from a real model, and no call has a cost.",
  args: {
    port: { type: "string", valueHint: "number", description: "The port; 0 takes a free one (4010)" },
    key: { type: "string", valueHint: "text", description: "The API key it accepts (sandbox-key)" },
    duration: {
      type: "string",
      valueHint: "ms",
      description: "How long a prediction takes, in milliseconds (1500)",
    },
    json: {
      type: "boolean",
      description: "Print one line {url, apiKey, webhookSecret, pid}, then keep serving",
    },
  },
  rest: {
    name: "[specs…]",
    description: "Names of services, services' folders, folders of these, or OpenAPI documents",
  },
  examples: [
    { line: "corsac sandbox", what: "the built-in services and the project's" },
    { line: "corsac sandbox specs/acme --port 0", what: "one service, on any free port" },
    { line: "corsac sandbox {service}", what: "one of them, by its name" },
    { line: "corsac sandbox --json", what: "for a script: read the first line" },
  ],
  async run({ args, positionals, environment }) {
    const documents = await sandboxDocuments(positionals, environment);
    const { startSandbox } = await import("@corsac/sandbox/node");
    const duration = args.duration === undefined ? undefined : parseWhole(args.duration, "--duration");
    const sandbox: RunningSandbox = await startSandbox({
      documents: documents.map(({ document }) => document),
      port: parseWhole(args.port ?? "4010", "--port", 65_535),
      ...(args.key === undefined ? {} : { apiKey: args.key }),
      ...(duration === undefined ? {} : { duration }),
      logger: sandboxLogger(environment),
    });
    const stopped = untilInterrupt(environment);
    const { catalog } = await describeCatalog(documents);
    const lost = unfollowable(catalog.services).map(({ descriptor }) => descriptor.slug);
    if (lost.length > 0)
      writeWarnings(
        [
          say`The documentation does not describe how to query tasks of ${lost.join(", ")}: they can be created, but not be waited for.`,
        ],
        environment,
      );
    writeWarnings(sharedOperations(documents), environment);
    const { url, apiKey, webhookSecret } = sandbox;
    if (args.json === true)
      environment.stdout.write(`${JSON.stringify({ url, apiKey, webhookSecret, pid: environment.pid })}\n`);
    else
      environment.stdout.write(
        sandboxBanner(
          { url, apiKey, webhookSecret, documents },
          styleOf(environment, environment.stdout),
          environment.stdout.columns,
        ),
      );
    await stopped;
    await sandbox.close();
    return exitCode.success;
  },
});
