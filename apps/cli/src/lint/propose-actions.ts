import type { ReadDocumentation } from "../documents/read-arguments.js";
import { relocate } from "../documents/relocate.js";
import type { Environment } from "../environment.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { wantsColor } from "../terminal/style.js";
import { applySuggestions } from "./apply-actions.js";
import type { LintFormat } from "./lint-format.js";
import { renderMissing } from "./render-missing.js";

/**
 * Writes the facts with evidence on the pages as an overlay: to standard output, or into each service's overlay.yaml.
 * Missing facts are written to standard error, so that the output can be saved unchanged.
 */
export async function proposeActions(
  read: readonly ReadDocumentation[],
  format: LintFormat,
  write: boolean,
  environment: Environment,
): Promise<ExitCode> {
  const { githubAnnotation, suggestActions, writeSuggestions } = await import("@corsac/importer");
  const { stdout, stderr } = environment;
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
  const color = wantsColor(environment.variables, stderr);
  for (const { one, folder, suggestions, missing } of proposals) {
    if (format === "github") {
      for (const diagnostic of missing) stdout.write(`${githubAnnotation(diagnostic)}\n`);
      continue;
    }
    if (suggestions.length > 0 && write) {
      const applied = await applySuggestions(one, suggestions);
      if (applied === undefined)
        stderr.write(say`${one.shown}: loose pages have no overlay to write to; leave --write out.\n\n`);
      else
        stderr.write(
          say`Wrote ${applied.subjects.length} to ${applied.file}: ${applied.subjects.join("; ")}\n\n`,
        );
    } else if (suggestions.length > 0) {
      if (folder !== undefined) stdout.write(`# ${whereToPut(one, folder)}\n`);
      const prefix = folder === undefined ? "" : `${folder}/`;
      stdout.write(`${writeSuggestions(undefined, suggestions, { folder: prefix }) ?? ""}\n`);
    }
    for (const text of await renderMissing(missing, one.sources, color)) stderr.write(`${text}\n\n`);
    if (suggestions.length === 0 && missing.length === 0)
      stderr.write(say`${one.shown}: the pages prove nothing that is not described already.\n`);
  }
  return exitCode.success;
}

/** Instructions for the overlay that follows. */
function whereToPut({ service }: ReadDocumentation, folder: string): string {
  const { overlay } = service.source;
  const add =
    overlay === undefined
      ? `Save this as ${folder}/overlay.yaml`
      : `Add these actions to ${folder}/${overlay.path}`;
  return `${add}, or let corsac lint ${folder} --suggest --write do it.`;
}
