import { join } from "node:path";
import { countOperations } from "@corsac/importer/document";
import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { allowedReferences, allowReferenceArgument } from "../documents/allowed-references.js";
import { readConfigFile } from "../documents/config-file.js";
import { countDiagnostics, countWords } from "../documents/count-diagnostics.js";
import { readArguments } from "../documents/read-arguments.js";
import { findingsExitCode, strictArgument } from "../documents/strict.js";
import { usageError } from "../errors/usage-error.js";
import { isFolder } from "../files/make-folder.js";
import { languageOf } from "../language/language-of.js";
import { say } from "../language/say.js";
import { readLintFormat } from "../lint/lint-format.js";
import { proposeActions } from "../lint/propose-actions.js";
import { renderFindings } from "../lint/render-findings.js";
import { repairAll } from "../lint/repair-all.js";
import { styleOf, wantsColor } from "../terminal/style.js";

/** Without arguments, the same folder as `corsac generate`: that of the configuration, else `specs`. */
async function configuredSpecs(cwd: string): Promise<string[]> {
  const { specs } = await readConfigFile(cwd);
  if (specs !== undefined) return [specs];
  if (await isFolder(join(cwd, "specs"))) return ["specs"];
  throw usageError(
    say`Name the pages or folders to read: there is no folder specs/ here, and no corsac.config.json with their place.`,
    say`For example corsac lint specs/acme.`,
    "missing-argument",
  );
}

export const lintPages: Command = defineCommand({
  description: "Check documentation pages. Each finding has its position and a remedy.",
  details:
    "A service's folder (with pages/ in it) is read with its overlay, presets and names; other folders and files as loose pages that belong together. Errors give exit code 1, warnings only with --strict.",
  args: {
    format: { type: "string", valueHint: "format", description: "human, json or github (annotations)" },
    fix: { type: "boolean", description: "Write the safe repairs to the service's overlay.yaml" },
    suggest: {
      type: "boolean",
      description: "Propose what the pages prove as an overlay; what they leave unproved goes to stderr",
    },
    write: {
      type: "boolean",
      description: "With --suggest: write the proposals into the service's overlay.yaml",
    },
    ...strictArgument,
    ...allowReferenceArgument,
    ...jsonArgument,
  },
  rest: {
    name: "[files…]",
    description:
      "Pages, folders of pages, or services' folders; - for standard input. Without one: the folder that corsac.config.json names, else specs/",
  },
  examples: [
    { line: "corsac lint", what: "every service of this project" },
    { line: "corsac lint specs/acme", what: "a service with its overlay" },
    { line: "corsac lint page.txt other.md", what: "loose pages" },
    { line: "corsac lint specs --json", what: "every service, for a program" },
    { line: "corsac lint specs --format github", what: "beside the lines of a pull request" },
    { line: "corsac lint specs/acme --fix", what: "the safe repairs, as overlay actions" },
    {
      line: "corsac lint specs/acme --suggest",
      what: "lifecycles and outputs, as far as the pages prove them",
    },
    { line: "corsac lint specs/acme --suggest --write", what: "the same, into specs/acme/overlay.yaml" },
  ],
  async run({ args, positionals, every, environment }) {
    const named = positionals.length > 0 ? positionals : await configuredSpecs(environment.cwd);
    const format = readLintFormat(args.format, args.json);
    const allowed = await allowedReferences(every("allow-ref"), environment.cwd);
    let piped: Promise<string> | undefined;
    const stdin = (): Promise<string> => (piped ??= environment.readStdin());
    const before = await readArguments(named, environment.cwd, allowed, stdin);
    if (args.write === true && args.suggest !== true)
      throw usageError(
        say`--write belongs to --suggest.`,
        say`For example corsac lint specs/acme --suggest --write.`,
      );
    if (args.suggest === true) return proposeActions(before, format, args.write === true, environment);
    const repaired = args.fix === true ? await repairAll(before) : [];
    const read = repaired.length === 0 ? before : await readArguments(named, environment.cwd, allowed, stdin);
    const diagnostics = read.flatMap((each) => each.diagnostics);
    const counts = countDiagnostics(diagnostics);
    const code = findingsExitCode(diagnostics, args.strict);
    const { stdout } = environment;
    if (format === "json") {
      const accepted = read.flatMap((each) => each.accepted);
      stdout.write(`${JSON.stringify({ ...counts, diagnostics, accepted, repaired }, null, 2)}\n`);
      return code;
    }
    if (format === "github") {
      const { githubAnnotation } = await import("@corsac/importer");
      for (const diagnostic of diagnostics) stdout.write(`${githubAnnotation(diagnostic)}\n`);
      return code;
    }
    if (args.fix === true && repaired.length === 0) stdout.write(say`Nothing here has a safe repair.\n\n`);
    for (const { file, subjects } of repaired)
      stdout.write(say`Wrote ${subjects.length} to ${file}: ${subjects.join("; ")}\n\n`);
    const color = wantsColor(environment.variables, stdout);
    for (const one of read) {
      for (const text of await renderFindings(
        one.diagnostics,
        one.sources,
        color,
        stdout.columns,
        languageOf(environment.variables),
      ))
        stdout.write(`${text}\n\n`);
    }
    const style = styleOf(environment, stdout);
    const operations = read.reduce((sum, { document }) => sum + countOperations(document), 0);
    const scope = operations === 1 ? say`1 operation read` : say`${operations} operations read`;
    const words = countWords(counts);
    const paint = counts.errors > 0 ? style.red : counts.warnings > 0 ? style.yellow : style.green;
    stdout.write(`${paint(words ?? say`Nothing to report`)} ${style.dim(`(${scope})`)}\n`);
    return code;
  },
});
