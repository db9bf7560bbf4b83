import { CodegenError } from "./codegen-error.js";
import { configName, readGenerateConfig } from "./config.js";
import { generate } from "./generate.js";
import { hasErrors } from "./report.js";
import { reportText } from "./report-text.js";

/**
 * What `npm run generate` and `npm run generate:check` run: generates what the repository's corsac.config.json
 * describes. Imports only the importer, because core and models are its output.
 */
async function main(parameters: readonly string[]): Promise<number> {
  const cwd = process.cwd();
  const config = await readGenerateConfig(cwd);
  if (config === undefined) {
    throw new CodegenError("configuration-invalid", `${cwd} has no ${configName}`, {
      hint: "Run it in the root.",
    });
  }
  const report = await generate({ ...config, cwd, check: parameters.includes("--check") });
  const { output, attention } = await reportText(report, "npm run generate", { color: process.stderr.isTTY });
  for (const row of output) console.log(row);
  for (const row of attention) console.error(row);
  return report.drift.length > 0 || report.services.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : 0;
}

/** Loaded where something went wrong: a run that has nothing to do needs no reader. */
async function isDocumentationError(error: unknown): Promise<boolean> {
  return (await import("@corsac/importer")).DocumentationError.isInstance(error);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!CodegenError.isInstance(error) && !(await isDocumentationError(error))) throw error;
  console.error(describe(error));
  process.exitCode = 1;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = "hint" in error && typeof error.hint === "string" ? `\n${error.hint}` : "";
  return `${error.message}${hint}`;
}
