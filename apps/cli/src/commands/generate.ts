import { rmdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Emit, GenerateConfig, GenerateReport } from "@corsac/codegen";
import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { allowedReferences, allowReferenceArgument } from "../documents/allowed-references.js";
import { findingsExitCode, strictArgument } from "../documents/strict.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { prepareFolder } from "../files/write-new-file.js";
import { generateSummary } from "../generate/generate-summary.js";
import { missingCoreWarnings } from "../generate/missing-core.js";
import { writePageErrors } from "../generate/page-errors.js";
import { say } from "../language/say.js";
import { styleOf } from "../terminal/style.js";
import { writeWarnings } from "../terminal/warnings.js";

/** Loaded on demand, because the package is optional. */
async function loadCodegen() {
  try {
    return await import("@corsac/codegen/generate");
  } catch (cause) {
    const isAbsent = cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isAbsent || !cause.message.includes("@corsac/codegen")) throw cause;
    throw new CliError({
      code: "codegen-missing",
      message: "corsac generate needs the package @corsac/codegen, which is not installed.",
      hint: "npm install --save-dev @corsac/codegen",
      exitCode: exitCode.usage,
      cause,
    });
  }
}

/** The words of `--emit`, separated by commas. */
function readEmit(words: string, known: readonly Emit[]): Emit[] {
  return words.split(",").map((word) => {
    const found = known.find((emit) => emit === word.trim());
    if (found !== undefined) return found;
    throw usageError(
      say`--emit has no "${word.trim()}": it takes ${known.join(", ")}, separated by commas.`,
      "corsac generate specs --out src/corsac --emit services,models,zod",
      "unknown-emit",
    );
  });
}

async function readTargets(
  readGenerateConfig: (cwd: string) => Promise<GenerateConfig | undefined>,
  specs: string | undefined,
  out: string | undefined,
  emit: Emit[] | undefined,
  { check, cwd }: { check: boolean; cwd: string },
): Promise<GenerateConfig> {
  const checking = check ? " --check" : "";
  if (out !== undefined)
    return { specs: specs ?? "specs", targets: [{ out, emit: emit ?? ["services", "models"] }] };
  if (emit !== undefined)
    throw usageError(
      say`--emit needs --out. In corsac.config.json each target has its own emit.`,
      `corsac generate specs --out src/corsac --emit services,models,zod${checking}`,
      "emit-without-out",
    );
  const config = await readGenerateConfig(cwd);
  if (config === undefined)
    throw usageError(
      say`The folder of the generated code is missing: there is no corsac.config.json here.`,
      `corsac generate ${specs ?? "specs"} --out src/corsac${checking}`,
      "no-targets",
    );
  return specs === undefined ? config : { ...config, specs };
}

/** The command line without `--check`, which updates the reported files. */
function mendingCommand(
  specs: string | undefined,
  out: string | undefined,
  emit: string | undefined,
): string {
  const words = [
    "corsac generate",
    specs,
    out === undefined ? undefined : `--out ${out}`,
    emit === undefined ? undefined : `--emit ${emit}`,
  ];
  return words.filter((word) => word !== undefined).join(" ");
}

/** The report without the full texts of pages. */
function reportJson(report: GenerateReport): object {
  return { ...report, services: report.services.map(({ sources: _sources, ...service }) => service) };
}

export const generateCode: Command = defineCommand({
  description: "Generate a typed client and typed models from the documentation in specs/.",
  details:
    "Writes specs/<service>/openapi.json and names.yaml, and TypeScript into each target. Without --out the targets are those of corsac.config.json. Only files that the target's manifest lists are ever changed or removed.",
  args: {
    specs: {
      type: "positional",
      required: false,
      description: "The folder with one folder for each service (specs)",
    },
    out: {
      type: "string",
      valueHint: "folder",
      description: "Generate services and models into this folder",
    },
    emit: {
      type: "string",
      valueHint: "list",
      description: "What --out holds: services, models, zod, tanstack-query (services,models)",
    },
    check: { type: "boolean", description: "Write nothing; exit with 1 if something would change" },
    ...strictArgument,
    ...allowReferenceArgument,
    ...jsonArgument,
  },
  examples: [
    { line: "corsac generate specs --out src/corsac", what: "a project's own services" },
    { line: "corsac generate", what: "the targets of corsac.config.json" },
    { line: "corsac generate --check", what: "in continuous integration: is everything up to date?" },
  ],
  async run({ args, every, environment }) {
    const codegen = await loadCodegen();
    const check = args.check === true;
    const { specs, targets } = await readTargets(
      codegen.readGenerateConfig,
      args.specs,
      args.out,
      args.emit === undefined ? undefined : readEmit(args.emit, codegen.emits),
      { check, cwd: environment.cwd },
    );
    // Before the pages are read, which takes a while.
    if (!check) for (const { out } of targets) await prepareFolder(resolve(environment.cwd, out), out);
    const giveBack = async (): Promise<void> => {
      if (check) return;
      // Only an empty one is removed.
      for (const { out } of targets) await rmdir(resolve(environment.cwd, out)).catch(() => undefined);
    };
    const allowReferences = await allowedReferences(every("allow-ref"), environment.cwd);
    const report = await codegen
      .generate({ specs, targets, check, allowReferences, cwd: environment.cwd })
      .finally(giveBack);
    const failed = await writePageErrors(report, environment);
    const { stdout } = environment;
    if (args.json === true) stdout.write(`${JSON.stringify(reportJson(report), null, 2)}\n`);
    else {
      const mend = mendingCommand(args.specs, args.out, args.emit);
      stdout.write(generateSummary(report, { check, mend }, styleOf(environment, stdout)));
    }
    writeWarnings(
      missingCoreWarnings(
        targets.map(({ out }) => out),
        environment.cwd,
      ),
      environment,
    );
    const diagnostics = report.services.flatMap((service) => service.diagnostics);
    if (failed || report.drift.length > 0) return exitCode.failure;
    return findingsExitCode(diagnostics, args.strict);
  },
});
