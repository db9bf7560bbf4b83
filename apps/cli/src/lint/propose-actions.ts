import type { ReadDocumentation } from "../documents/read-arguments.js";
import { relocate } from "../documents/relocate.js";
import type { Environment } from "../environment.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { wantsColor } from "../terminal/style.js";
import type { LintFormat } from "./lint-format.js";
import { renderMissing } from "./render-missing.js";
import { renderSuggestions } from "./render-suggestions.js";

/** Writes what the pages prove as overlay actions to copy, and what they leave unproved. Nothing is changed. */
export async function proposeActions(
  read: readonly ReadDocumentation[],
  format: LintFormat,
  environment: Environment,
): Promise<ExitCode> {
  const { githubAnnotation, suggestActions } = await import("@corsac/importer");
  const { stdout } = environment;
  const color = wantsColor(environment.variables, stdout);
  const proposals = read.map((one) => {
    const found = suggestActions(one.service.source);
    const folder = one.service.folder === undefined ? undefined : one.shown;
    const missing = folder === undefined ? found.missing : relocate(found.missing, [], folder).diagnostics;
    return { one, folder, suggestions: found.suggestions, missing };
  });
  if (format === "json") {
    const services = proposals.map(({ one, suggestions, missing }) => ({
      service: one.name ?? null,
      suggestions,
      missing,
    }));
    stdout.write(`${JSON.stringify(services, null, 2)}\n`);
    return exitCode.success;
  }
  for (const { one, folder, suggestions, missing } of proposals) {
    if (format === "github") {
      for (const diagnostic of missing) stdout.write(`${githubAnnotation(diagnostic)}\n`);
      continue;
    }
    if (suggestions.length > 0) {
      if (folder !== undefined) stdout.write(`${whereToPut(one, folder)}\n`);
      stdout.write(`${await renderSuggestions(suggestions, folder === undefined ? "" : `${folder}/`)}\n`);
    }
    for (const text of await renderMissing(missing, one.sources, color)) stdout.write(`${text}\n\n`);
    if (suggestions.length === 0 && missing.length === 0)
      stdout.write(`${one.shown}: the pages prove nothing that is not described already.\n`);
  }
  return exitCode.success;
}

/** What to do with the actions; a service without an overlay gets the lines that begin one. */
function whereToPut({ service, name }: ReadDocumentation, folder: string): string {
  const { overlay } = service.source;
  if (overlay !== undefined) return `# Add what is right to the actions of ${folder}/${overlay.path}.\n`;
  return [
    `# Save what is right as ${folder}/overlay.yaml.`,
    "overlay: 1.0.0",
    `info: { title: Facts of ${name ?? service.source.name}, version: 1.0.0 }`,
    "actions:",
    "",
  ].join("\n");
}
