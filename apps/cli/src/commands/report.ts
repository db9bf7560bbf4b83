import { extname, resolve } from "node:path";
import { type Command, defineCommand } from "../command/command.js";
import { allowedReferences, allowReferenceArgument } from "../documents/allowed-references.js";
import { readArguments } from "../documents/read-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { writeFileAnew } from "../files/write-file-anew.js";
import { say } from "../language/say.js";

function languageOf(text: string | undefined): "en" | "zh" {
  if (text === undefined || text === "en") return "en";
  if (text === "zh") return "zh";
  throw usageError(
    say`There is no report in the language ${JSON.stringify(text)}.`,
    say`--language en or --language zh`,
  );
}

export const writeReport: Command = defineCommand({
  description:
    "Write what is wrong on each page, and how to correct it at the source, for those who write the pages.",
  details: "As Markdown, or as HTML where the file's name ends in .html.",
  args: {
    output: {
      type: "string",
      alias: "o",
      valueHint: "file",
      description: "Where to write: report.md or report.html; standard output if absent",
    },
    language: { type: "string", valueHint: "language", description: "en or zh (en)" },
    ...allowReferenceArgument,
  },
  rest: { name: "<pages…>", description: "A service's folder, pages, or a folder of pages" },
  examples: [
    { line: "corsac report specs/acme -o report.html", what: "a page to send to the authors" },
    { line: "corsac report specs/acme --language zh", what: "in Chinese, to standard output" },
  ],
  async run({ args, positionals, every, environment }) {
    if (positionals.length === 0)
      throw usageError(
        say`Name the service's folder or the pages.`,
        say`For example corsac report specs/acme.`,
        "missing-argument",
      );
    const language = languageOf(args.language);
    const allowed = await allowedReferences(every("allow-ref"), environment.cwd);
    const read = await readArguments(positionals, environment.cwd, allowed, () => environment.readStdin());
    const [only, second] = read;
    if (only === undefined || second !== undefined)
      throw usageError(
        say`${positionals.join(", ")} are several services.`,
        say`Name one.`,
        "several-documents",
      );
    const { pageReport, reportHtml, reportMarkdown } = await import("@corsac/importer");
    const paths = new Set(only.diagnostics.flatMap(({ location }) => location?.file ?? []));
    const others = /(?:^|[/\\])(?:overlay(?:\.[A-Za-z-]+)?|presets|names|accepted)\.ya?ml$/;
    const pages = only.sources.filter(({ path }) => paths.has(path) && !others.test(path));
    const report = pageReport(only.name ?? only.shown, pages, only.diagnostics, language);
    const { output } = args;
    const isHtml = output !== undefined && /^\.html?$/i.test(extname(output));
    const text = isHtml ? reportHtml(report) : reportMarkdown(report);
    if (output === undefined || output === "-") environment.stdout.write(text);
    else {
      await writeFileAnew(resolve(environment.cwd, output), output, text);
      environment.stderr.write(say`${output} written\n`);
    }
    return exitCode.success;
  },
});
