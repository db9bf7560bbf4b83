import { extname, resolve } from "node:path";
import type { CorsacDocument } from "@corsac/importer/document";
import { type Command, defineCommand } from "../command/command.js";
import { allowedReferences, allowReferenceArgument } from "../documents/allowed-references.js";
import { countDiagnostics, countWords } from "../documents/count-diagnostics.js";
import { type ReadDocumentation, readArguments } from "../documents/read-arguments.js";
import { findingsExitCode, strictArgument } from "../documents/strict.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { writeFileAnew } from "../files/write-file-anew.js";
import { say } from "../language/say.js";
import { styleOf, wantsColor } from "../terminal/style.js";

async function serialize(document: CorsacDocument, path: string, plain: boolean): Promise<string> {
  const { plainDocument, serializeDocument } = await import("@corsac/importer");
  const text = plain ? `${JSON.stringify(plainDocument(document), null, 2)}\n` : serializeDocument(document);
  if (![".yaml", ".yml"].includes(extname(path).toLowerCase())) return text;
  const { stringify } = await import("yaml");
  const value: unknown = JSON.parse(text);
  return stringify(value, { lineWidth: 110, aliasDuplicateObjects: false });
}

/** Writes the errors to stderr, with their code frames. */
async function writeErrors(
  { diagnostics, sources }: ReadDocumentation,
  environment: Environment,
): Promise<void> {
  if (!diagnostics.some(({ severity }) => severity === "error")) return;
  const { errorsWithReasons, formatDiagnostic } = await import("@corsac/importer");
  const color = wantsColor(environment.variables, environment.stderr);
  for (const error of errorsWithReasons(diagnostics))
    environment.stderr.write(`${formatDiagnostic(error, [...sources], { color }).trimEnd()}\n\n`);
}

export const writeOpenapi: Command = defineCommand({
  description: "Turn documentation pages into one OpenAPI 3.1 document.",
  details:
    "A service's folder (with pages/ in it) is read with its overlay, presets and names; other folders and files as loose pages, without any of these. The name of the file decides between JSON and YAML.",
  args: {
    output: {
      type: "string",
      alias: "o",
      valueHint: "file",
      description: "Where to write; - for standard output",
    },
    ...strictArgument,
    plain: {
      type: "boolean",
      description:
        "Without Corsac's extensions (x-corsac-*), to import the document elsewhere, such as into Apifox",
    },
    ...allowReferenceArgument,
  },
  rest: {
    name: "<pages…>",
    description: "Pages, folders of pages, or one service's folder; - for standard input",
  },
  examples: [
    { line: "corsac openapi pages/ -o openapi.json", what: "a folder of pages, as JSON" },
    { line: "corsac openapi specs/acme -o acme.yaml", what: "a service with its overlay, as YAML" },
    { line: "corsac openapi specs/acme --plain -o plain.json", what: "to import it back into an API tool" },
    { line: "corsac openapi page.txt -o - | less", what: "look at it" },
  ],
  async run({ args, positionals, every, environment }) {
    if (positionals.length === 0)
      throw usageError(
        say`Name the pages or the folder to read.`,
        say`For example corsac openapi pages/ -o openapi.json.`,
        "missing-argument",
      );
    const { output } = args;
    if (output === undefined)
      throw usageError(
        say`The output of the document is missing.`,
        say`-o openapi.json, -o openapi.yaml, or -o - for standard output.`,
        "missing-argument",
      );
    const allowed = await allowedReferences(every("allow-ref"), environment.cwd);
    const read = await readArguments(positionals, environment.cwd, allowed, () => environment.readStdin());
    const [only, second] = read;
    if (only === undefined || second !== undefined)
      throw usageError(
        say`${positionals.join(", ")} would make ${read.length} documents (${read.map(({ shown }) => shown).join("; ")}).`,
        say`Name one service's folder, or loose pages alone.`,
        "several-documents",
      );
    await writeErrors(only, environment);
    if (!only.readable)
      throw new CliError({
        code: "invalid-pages",
        message: say`No document was written: ${only.shown} holds no API documentation that can be read.`,
        hint: say`Save the pages again as text, .md or OpenAPI; corsac lint lists the faults of each.`,
        exitCode: exitCode.failure,
      });
    const text = await serialize(only.document, output, args.plain === true);
    if (output === "-") {
      environment.stdout.writeRaw(text);
      const counts = { ...countDiagnostics(only.diagnostics), infos: 0 };
      const words = countWords(counts);
      if (words !== undefined) environment.stderr.write(say`${words}; corsac lint shows them\n`);
      return findingsExitCode(only.diagnostics, args.strict);
    }
    await writeFileAnew(resolve(environment.cwd, output), output, text);
    const style = styleOf(environment, environment.stderr);
    const words = countWords(countDiagnostics(only.diagnostics));
    const remark = words === undefined ? "" : ` ${style.dim(`(${words}; corsac lint shows them)`)}`;
    environment.stderr.write(say`${output} written${remark}\n`);
    return findingsExitCode(only.diagnostics, args.strict);
  },
});
