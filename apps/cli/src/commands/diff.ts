import type { CorsacDocument } from "@corsac/importer";
import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { readArguments } from "../documents/read-arguments.js";
import type { Environment } from "../environment.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { writeChanges } from "../sources/write-changes.js";

/** The single document at a path: an OpenAPI file, a service's folder, or pages. */
async function documentOf(path: string, environment: Environment): Promise<CorsacDocument> {
  const read = await readArguments([path], environment.cwd, [], () => environment.readStdin());
  const [only, second] = read;
  if (only === undefined || second !== undefined)
    throw usageError(
      say`${path} holds ${read.length} services.`,
      say`Name the folder of one of them.`,
      "several-documents",
    );
  if (only.readable) return only.document;
  throw usageError(
    say`${path} holds no API documentation that can be read.`,
    say`See what is wrong with it: corsac lint ${path}`,
    "invalid-pages",
  );
}

export const diffDocuments: Command = defineCommand({
  description: "Show the changes between two documents, and those that may break a program.",
  details:
    "Each is an OpenAPI document, a service's folder, or pages. Exits with 1 where something may break a program, or with --strict where anything changed.",
  args: {
    old: { type: "positional", required: true, description: "The document before" },
    new: { type: "positional", required: true, description: "The document now" },
    strict: { type: "boolean", description: "Exit with 1 for any change" },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac diff old.json new.json", what: "two OpenAPI documents" },
    { line: "corsac diff specs/acme/openapi.json specs/acme", what: "what was generated, and the pages now" },
  ],
  async run({ args, environment }) {
    if (args.old === "-" && args.new === "-")
      throw usageError(
        say`Standard input is read twice.`,
        say`Put one of the two into a file.`,
        "stdin-twice",
      );
    const before = await documentOf(args.old, environment);
    const after = await documentOf(args.new, environment);
    const { compareDocuments } = await import("@corsac/importer");
    const changes = compareDocuments(before, after);
    if (args.json === true) environment.stdout.write(`${JSON.stringify(changes, null, 2)}\n`);
    else await writeChanges(changes, environment);
    const counted = args.strict === true ? changes : changes.filter(({ breaking }) => breaking);
    return counted.length > 0 ? exitCode.failure : exitCode.success;
  },
});
