import type { GenerateReport } from "@corsac/codegen";
import { countDiagnostics } from "../documents/count-diagnostics.js";
import { relocate } from "../documents/relocate.js";
import type { Environment } from "../environment.js";
import { wantsColor } from "../terminal/style.js";

/** Writes the errors of all services to stderr, with their code frames. Returns whether there were any. */
export async function writePageErrors(
  { services }: GenerateReport,
  environment: Environment,
): Promise<boolean> {
  const failed = services.filter((service) => countDiagnostics(service.diagnostics).errors > 0);
  if (failed.length === 0) return false;
  const { errorsWithReasons, formatDiagnostic } = await import("@corsac/importer");
  const color = wantsColor(environment.variables, environment.stderr);
  for (const service of failed) {
    const { diagnostics, sources } = relocate(service.diagnostics, service.sources, service.folder);
    for (const diagnostic of errorsWithReasons(diagnostics))
      environment.stderr.write(`${formatDiagnostic(diagnostic, sources, { color }).trimEnd()}\n\n`);
  }
  return true;
}
